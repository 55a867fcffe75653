package dev.hotseat.start;

import dev.hotseat.adapter.seed.BankLint;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bank lint [--complete] [FOLDER]}. */
@Command(name = "lint", description = "Names every fault of the question files.", mixinStandardHelpOptions = true)
final class BankLintCommand implements Callable<Integer> {
    private final Map<String, String> environment;
    private final PrintStream out;

    @Option(
            names = "--complete",
            description =
                    "Name too what is missing, too long, or gives a multiple-choice question away: what the shipped"
                            + " bank is held to.")
    private boolean complete;

    @Parameters(
            arity = "0..1",
            paramLabel = "FOLDER",
            description = "The question files; without it, the bank of the settings.")
    private @Nullable Path folder;

    BankLintCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    @Override
    public Integer call() {
        var files =
                folder == null ? ChosenBank.ofSettings(environment) : Optional.of(ChosenBank.of(Optional.of(folder)));
        if (files.isEmpty()) {
            return 1;
        }
        var faults = complete ? BankLint.incompleteness(files.get()) : BankLint.faults(files.get());
        if (!faults.isEmpty()) {
            ChosenBank.print(faults);
            return 1;
        }
        out.println("No faults.");
        return 0;
    }
}
