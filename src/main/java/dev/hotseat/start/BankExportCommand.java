package dev.hotseat.start;

import dev.hotseat.adapter.seed.BankExport;
import dev.hotseat.adapter.seed.BankFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bank export --format json|yaml|markdown [FILE]}. */
@Command(name = "export", description = "Writes the bank of the settings as one text.", mixinStandardHelpOptions = true)
final class BankExportCommand implements Callable<Integer> {
    private final Map<String, String> environment;
    private final PrintStream out;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            converter = FormatWord.class,
            completionCandidates = Formats.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private BankExport.@Nullable Format format;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "It must not be there yet; without it, the text goes to standard output.")
    private @Nullable Path file;

    BankExportCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    @Override
    public Integer call() {
        var files = ChosenBank.ofSettings(environment);
        return files.isPresent() ? export(files.get()) : 1;
    }

    private int export(BankFiles files) {
        return switch (BankExport.of(files, Objects.requireNonNull(format))) {
            case BankExport.Result.Faulty(var faults) -> {
                ChosenBank.print(faults);
                yield 1;
            }
            case BankExport.Result.Exported(var text)
            when file == null -> {
                Utf8.print(text, out);
                yield 0;
            }
            case BankExport.Result.Exported(var text) -> write(text, Objects.requireNonNull(file));
        };
    }

    private int write(String text, Path to) {
        try {
            Files.writeString(to, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            out.println("Written to " + to);
            return 0;
        } catch (FileAlreadyExistsException _) {
            return refuse(to + " is there already: name another file");
        } catch (IOException e) {
            return refuse(to + " cannot be written (" + e + ")");
        }
    }

    private static int refuse(String why) {
        Faults.print("Nothing was exported:", List.of(why));
        return 1;
    }

    /** The formats as they are typed. */
    static final class Formats implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(BankExport.Format.values())
                    .map(format -> format.name().toLowerCase(Locale.ROOT))
                    .iterator();
        }
    }

    static final class FormatWord implements CommandLine.ITypeConverter<BankExport.Format> {
        @Override
        public BankExport.Format convert(String word) {
            return BankExport.Format.parse(word)
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "write one of " + String.join(", ", new Formats()) + ", and not '" + word + "'"));
        }
    }
}
