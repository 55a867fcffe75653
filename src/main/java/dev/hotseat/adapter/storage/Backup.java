package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.StoreUnavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A copy of the embedded database, taken while others may be using it. Posts that wait in the database become unknown in
 * the copy, since they may have gone out by the time it is restored, and the copy says that it is one, so that what was due
 * in between is not posted: a restored backup never posts again what was posted.
 * To restore it, stop the bot, remove {@code hotseat.db} and its {@code -wal} and {@code -shm} files, and put the copy there
 * under the name {@code hotseat.db}.
 *
 * @param folder where the database is
 * @param target the file to write, which must not be there yet; it appears only when it is complete
 */
public record Backup(Path folder, Path target) {
    /** Makes unknown what waits in a copy, since it may have gone out after the copy was taken. */
    static final String SEND_NOTHING_OF_BEFORE =
            "update outbox set state = 'unknown', post = null, lease_until_at = null,"
                    + " why = 'restored from a backup' where state in ('waiting', 'claimed')";

    /**
     * Writes it.
     *
     * @throws BackupRefused if there is no database, the target is there already or cannot be written
     * @throws NewerDatabase if a newer version of the program wrote the database
     * @throws StoreUnavailable if the database cannot be read
     */
    public void write() {
        var database = folder.resolve(Sqlite.FILE);
        if (!Database.isIn(folder)) {
            throw new BackupRefused("there is no database in " + folder.toAbsolutePath());
        }
        var place = target.toAbsolutePath();
        var parent = place.getParent();
        if (Files.exists(place)) {
            throw exists();
        }
        if (parent == null || !Files.isDirectory(parent)) {
            throw new BackupRefused("there is no folder " + parent);
        }
        write(database, parent, place);
    }

    private void write(Path database, Path parent, Path place) {
        Path part = null;
        try {
            part = Files.createTempFile(parent, "hotseat-", ".part");
            copy(database, part);
            settle(part);
            try (var file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(part, place);
        } catch (FileAlreadyExistsException _) {
            throw exists();
        } catch (IOException e) {
            throw new BackupRefused("cannot write " + place + ": " + e, e);
        } catch (SQLException e) {
            throw new StoreUnavailable("database.backup", e);
        } finally {
            removeQuietly(part);
        }
    }

    private BackupRefused exists() {
        return new BackupRefused(target.toAbsolutePath() + " is there already: a backup never overwrites a file");
    }

    private static void copy(Path database, Path to) throws SQLException {
        try (var connection = Sqlite.source(database).getConnection();
                var vacuum = connection.prepareStatement("vacuum into ?")) {
            vacuum.setString(1, to.toAbsolutePath().toString());
            vacuum.execute();
        }
    }

    /** Settles what must not happen again, in one file without a journal beside it. */
    private static void settle(Path copy) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.DELETE);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + copy.toAbsolutePath());
        var newest = Migrations.done(source).stream().max(Integer::compare).orElse(0);
        if (newest > Migrations.NEWEST) {
            throw new NewerDatabase(newest, Migrations.NEWEST);
        }
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(SEND_NOTHING_OF_BEFORE);
            if (knowsItsPlace(statement)) {
                // When the copy is in use, the schedules find that they are not where they were.
                statement.executeUpdate("update daily_place set place = 'a backup'");
            }
        }
    }

    /** Whether it is not of a version before there was something to know. */
    private static boolean knowsItsPlace(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select 1 from sqlite_master where name = 'daily_place'")) {
            return rows.next();
        }
    }

    private static void removeQuietly(@Nullable Path part) {
        try {
            if (part != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException _) {
            // The outcome is known by now; what is left is an unfinished file under another name.
        }
    }
}
