package dev.hotseat.start;

import dev.hotseat.adapter.seed.markdown.BankImport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bank import --out FOLDER FILE...}. */
@Command(
        name = "import",
        description = "Turns Markdown lists of questions into question files, and tells what it could not place.",
        mixinStandardHelpOptions = true)
final class BankImportCommand implements Callable<Integer> {
    private final PrintStream out;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Where the question files go; files that are there are not touched.")
    private @Nullable Path folder;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Markdown.")
    private List<Path> documents = List.of();

    BankImportCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        var result = BankImport.into(Objects.requireNonNull(folder), documents);
        Utf8.print(result.report(), out);
        return switch (result) {
            case BankImport.Result.Imported _ -> 0;
            case BankImport.Result.Refused(var reasons, var _) -> {
                Faults.print("Nothing was imported:", reasons);
                yield 1;
            }
        };
    }
}
