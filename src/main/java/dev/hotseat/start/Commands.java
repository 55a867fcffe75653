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
        return new CommandLine(new Group())
                .setCommandName("hotseat")
                .addSubcommand(
                        "config", new CommandLine(new Group()).addSubcommand(new ConfigCommand(environment, out)))
                .addSubcommand(
                        "workspace",
                        new CommandLine(new Group())
                                .addSubcommand(workspaces.new Listing())
                                .addSubcommand(workspaces.new Deletion()))
                .addSubcommand(new BackupCommand(environment, out))
                .addSubcommand("slack", new CommandLine(new Group()).addSubcommand(new SlackManifestCommand(out)))
                .setExecutionExceptionHandler((e, _, _) -> {
                    Faults.print("That did not work:", List.of(Faults.words(e)));
                    return 1;
                })
                .execute(arguments);
    }

    /** A command that only has others below it: alone it is wrong usage. */
    @Command(
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND",
            description = "With no argument at all, hotseat runs the bot.")
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
