package dev.hotseat.start;

import dev.hotseat.adapter.storage.Database;
import dev.hotseat.adapter.storage.NewerDatabase;
import dev.hotseat.adapter.storage.Stores;
import dev.hotseat.app.Sweep;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.app.port.WorkspaceData;
import dev.hotseat.core.place.WorkspaceId;
import java.io.PrintStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code workspace list} and {@code workspace delete PLATFORM/TENANT}, also while the bot runs. */
final class WorkspaceCommands {
    private final Map<String, String> environment;
    private final PrintStream out;

    WorkspaceCommands(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    private int with(ToIntFunction<WorkspaceData> work) {
        return switch (SettingsReader.read(Bot.settingsFile(environment), environment)) {
            case Settings.Outcome.Faulty(var faults) -> {
                Faults.print("The settings need mending:", faults);
                yield 1;
            }
            case Settings.Outcome.Fine(var settings) -> with(settings, work);
        };
    }

    private static int with(Settings settings, ToIntFunction<WorkspaceData> work) {
        if (settings.databaseUrl().isEmpty() && !Database.isIn(settings.data())) {
            return refuse("there is no database in " + settings.data().toAbsolutePath());
        }
        try (var database = Databases.open(settings)) {
            return work.applyAsInt(Stores.in(database).workspaceData());
        } catch (NewerDatabase | StoreUnavailable e) {
            return refuse(Faults.words(e));
        }
    }

    private static int refuse(String why) {
        Faults.print("Nothing was done:", List.of(why));
        return 1;
    }

    private int list(WorkspaceData data) {
        data.kept().forEach(kept -> out.println(kept.workspace().key() + "  " + standing(kept)));
        return 0;
    }

    private static String standing(WorkspaceData.Kept kept) {
        return kept.removed()
                .map(removed -> removed.atOffset(ZoneOffset.UTC))
                .map(removed -> "removed " + removed.toLocalDate() + ", deleted from "
                        + removed.plus(Sweep.REMOVED_KEPT).toLocalDate() + " on")
                .orElse("in use");
    }

    private int delete(WorkspaceData data, WorkspaceId workspace) {
        int rows = data.delete(workspace);
        if (rows == 0) {
            return refuse("nothing is kept of " + workspace.key() + "; workspace list shows the workspaces that are");
        }
        out.println("Deleted all of " + workspace.key() + ": " + rows + (rows == 1 ? " row" : " rows"));
        return 0;
    }

    /** {@code workspace list}. */
    @Command(
            name = "list",
            description = "Lists the workspaces of which something is kept.",
            mixinStandardHelpOptions = true)
    final class Listing implements Callable<Integer> {
        @Override
        public Integer call() {
            return with(WorkspaceCommands.this::list);
        }
    }

    /** {@code workspace delete PLATFORM/TENANT}. */
    @Command(
            name = "delete",
            description = {
                "Deletes everything of a workspace at once, with the posts that wait to be sent there.",
                "What members practised belongs to their accounts and stays."
            },
            mixinStandardHelpOptions = true)
    final class Deletion implements Callable<Integer> {
        @Parameters(
                paramLabel = "PLATFORM/TENANT",
                converter = Key.class,
                description = "The workspace as in the list: discord/80351110224678912")
        private @Nullable WorkspaceId workspace;

        @Override
        public Integer call() {
            return with(data -> delete(data, Objects.requireNonNull(workspace)));
        }
    }

    /** Reads a workspace as an operator types it. */
    static final class Key implements ITypeConverter<WorkspaceId> {
        @Override
        public WorkspaceId convert(String typed) {
            try {
                return WorkspaceId.ofKey(typed);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException("'" + typed
                        + "' is no workspace: it is a platform and a tenant, as in discord/80351110224678912");
            }
        }
    }
}
