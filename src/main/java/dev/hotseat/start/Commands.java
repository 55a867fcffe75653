package dev.hotseat.start;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model;
import picocli.CommandLine.Spec;

/** The command line. Exit status 0; 1 with the reason on standard error; 2 for wrong usage. */
public final class Commands {
    private Commands() {}

    /** Runs the bot if there are no arguments, else the command that they name; the exit status. */
    public static int run(String[] arguments, Map<String, String> environment) {
        if (arguments.length == 0) {
            return new Bot(environment).run();
        }
        var out = System.out;
        var workspaces = new WorkspaceCommands(environment, out);
        return group("With no argument at all, hotseat runs the bot.")
                .setCommandName("hotseat")
                .addSubcommand(
                        "config", group("About the settings.").addSubcommand(new ConfigCommand(environment, out)))
                .addSubcommand(
                        "workspace",
                        group("About workspaces that are stored.")
                                .addSubcommand(workspaces.new Listing())
                                .addSubcommand(workspaces.new Deletion()))
                .addSubcommand(
                        "bank",
                        group("About question files.")
                                .addSubcommand(new BankLintCommand(environment, out))
                                .addSubcommand(new BankStatsCommand(environment, out))
                                .addSubcommand(new BankExportCommand(environment, out))
                                .addSubcommand(new BankImportCommand(out)))
                .addSubcommand(new BackupCommand(environment, out))
                .addSubcommand("slack", group("About Slack.").addSubcommand(new SlackManifestCommand(out)))
                .setExecutionExceptionHandler((e, _, _) -> {
                    Faults.print("That did not work:", List.of(Faults.words(e)));
                    return 1;
                })
                .execute(arguments);
    }

    private static CommandLine group(String description) {
        var group = new CommandLine(new Group());
        group.getCommandSpec().usageMessage().description(description);
        return group;
    }

    /** A command that only has others below it: alone it is wrong usage. */
    @Command(mixinStandardHelpOptions = true, versionProvider = Version.class, synopsisSubcommandLabel = "COMMAND")
    private static final class Group implements Callable<Integer> {
        @Spec
        private Model.@Nullable CommandSpec spec;

        @Override
        public Integer call() {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Which command? These are there:");
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
}
