package dev.hotseat.start;

import dev.hotseat.adapter.storage.BackupRefused;
import dev.hotseat.adapter.storage.NewerDatabase;
import dev.hotseat.app.port.StoreUnavailable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * The command line. Exit status 0; 1 with the reason on standard error; 2 for wrong usage.
 */
public final class Commands {
    private Commands() {}

    /** Runs the bot if there are no arguments, else the command that they name; the exit status. */
    public static int run(String[] arguments, Map<String, String> environment) {
        if (arguments.length == 0) {
            return new Bot(environment).run();
        }
        return new CommandLine(new Top())
                .addSubcommand("config", new CommandLine(new Config()).addSubcommand(new ConfigCheck(environment)))
                .addSubcommand(new BackupCommand(environment))
                .setExecutionExceptionHandler((e, _, _) -> {
                    Faults.print("That did not work:", List.of(Faults.words(e)));
                    return 1;
                })
                .execute(arguments);
    }

    /** Settings that are fine, for a command that needs them. */
    static Settings settings(Map<String, String> environment) {
        return switch (SettingsReader.read(Bot.settingsFile(environment), environment)) {
            case Settings.Outcome.Fine(var settings) -> settings;
            case Settings.Outcome.Faulty(var faults) ->
                throw new IllegalArgumentException("the settings need mending: " + String.join("; ", faults));
        };
    }

    @Command(
            name = "hotseat",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "[COMMAND]",
            description = "Interview practice where your team already talks. With no command: runs the bot.")
    private static final class Top implements Callable<Integer> {
        @Override
        public Integer call() {
            return 2;
        }
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            var version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"hotseat " + (version == null ? "(not packaged)" : version)};
        }
    }

    @Command(name = "config", description = "Looks at the settings.", mixinStandardHelpOptions = true)
    private static final class Config implements Callable<Integer> {
        @CommandLine.Spec
        private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

        @Override
        public Integer call() {
            throw new CommandLine.ParameterException(
                    java.util.Objects.requireNonNull(spec).commandLine(), "config check, you mean?");
        }
    }

    @Command(
            name = "check",
            description = "Shows the settings that are in force, without secrets, or every fault.",
            mixinStandardHelpOptions = true)
    private static final class ConfigCheck implements Callable<Integer> {
        private final Map<String, String> environment;

        ConfigCheck(Map<String, String> environment) {
            this.environment = environment;
        }

        @Override
        public Integer call() {
            switch (SettingsReader.read(Bot.settingsFile(environment), environment)) {
                case Settings.Outcome.Fine(var settings) -> {
                    System.out.println(settings);
                    return 0;
                }
                case Settings.Outcome.Faulty(var faults) -> {
                    Faults.print("The settings need mending:", faults);
                    return 1;
                }
            }
        }
    }

    @Command(
            name = "backup",
            description = "Writes a copy of the embedded database, also while the bot runs.",
            mixinStandardHelpOptions = true)
    private static final class BackupCommand implements Callable<Integer> {
        private final Map<String, String> environment;

        @Parameters(paramLabel = "FILE", description = "The copy; must not exist yet.")
        private @org.jspecify.annotations.Nullable Path file;

        BackupCommand(Map<String, String> environment) {
            this.environment = environment;
        }

        @Override
        public Integer call() {
            try (var database = Databases.open(settings(environment))) {
                database.backupTo(java.util.Objects.requireNonNull(file));
                System.out.println("Written to " + file);
                return 0;
            } catch (BackupRefused | NewerDatabase | StoreUnavailable e) {
                Faults.print("No backup was made:", List.of(Faults.words(e)));
                return 1;
            }
        }
    }
}
