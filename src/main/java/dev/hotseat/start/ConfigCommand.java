package dev.hotseat.start;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code config check}. */
@Command(
        name = "check",
        description = "Shows the settings that are in force, without secrets, or every fault.",
        mixinStandardHelpOptions = true)
final class ConfigCommand implements Callable<Integer> {
    private final Map<String, String> environment;
    private final PrintStream out;

    ConfigCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    @Override
    public Integer call() {
        return switch (SettingsReader.read(Bot.settingsFile(environment), environment)) {
            case Settings.Outcome.Fine(var settings) -> {
                settings.lines().forEach(out::println);
                yield 0;
            }
            case Settings.Outcome.Faulty(var faults) -> {
                Faults.print("The settings need mending:", faults);
                yield 1;
            }
        };
    }
}
