package dev.hotseat.start;

import dev.hotseat.adapter.seed.BankStats;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code bank stats}. */
@Command(
        name = "stats",
        description = "Counts the questions of the bank of the settings by topic, level, likelihood and document.",
        mixinStandardHelpOptions = true)
final class BankStatsCommand implements Callable<Integer> {
    private final Map<String, String> environment;
    private final PrintStream out;

    BankStatsCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    @Override
    public Integer call() {
        var bank = ChosenBank.ofSettings(environment).flatMap(ChosenBank::read);
        bank.ifPresent(read -> Utf8.print(BankStats.of(read), out));
        return bank.isPresent() ? 0 : 1;
    }
}
