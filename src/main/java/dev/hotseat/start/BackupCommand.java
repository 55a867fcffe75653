package dev.hotseat.start;

import dev.hotseat.adapter.storage.Backup;
import dev.hotseat.adapter.storage.BackupRefused;
import dev.hotseat.app.port.StoreUnavailable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup FILE}. */
@Command(
        name = "backup",
        description = "Writes a copy of the embedded database, also while the bot runs.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final Map<String, String> environment;
    private final PrintStream out;

    @Parameters(paramLabel = "FILE", description = "The copy; it must not be there yet.")
    private @Nullable Path file;

    BackupCommand(Map<String, String> environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
    }

    @Override
    public Integer call() {
        return switch (SettingsReader.read(Bot.settingsFile(environment), environment)) {
            case Settings.Outcome.Fine(var settings) -> write(settings);
            case Settings.Outcome.Faulty(var faults) -> {
                Faults.print("The settings need mending:", faults);
                yield 1;
            }
        };
    }

    private int write(Settings settings) {
        if (settings.databaseUrl().isPresent()) {
            return refuse("the database is on a PostgreSQL server: use pg_dump");
        }
        try {
            new Backup(settings.data(), Objects.requireNonNull(file)).write();
            out.println("Written to " + file);
            return 0;
        } catch (BackupRefused | StoreUnavailable e) {
            return refuse(Faults.words(e));
        }
    }

    private static int refuse(String why) {
        Faults.print("No backup was made:", List.of(why));
        return 1;
    }
}
