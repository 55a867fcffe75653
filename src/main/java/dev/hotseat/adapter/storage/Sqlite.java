package dev.hotseat.adapter.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.hotseat.app.port.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens the embedded database. */
final class Sqlite {
    static final String FILE = "hotseat.db";

    /** Short, since the driver waits in native code, where it holds up other virtual threads. We go on waiting outside. */
    private static final int BUSY_MILLIS = 10;

    private static final int READERS = 2;

    private Sqlite() {}

    static HikariDataSource open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreUnavailable("database.open", e);
        }
        var source = source(folder.resolve(FILE));
        Migrations.bring(source, Dialect.SQLITE);
        // More than one would get into each other's way: there is one writer at a time.
        return pool("sqlite", source, 1);
    }

    /** For single statements that change nothing: with a write-ahead log they wait for no writer. */
    static HikariDataSource readers(Path folder) {
        return pool("sqlite-readers", source(folder.resolve(FILE)), READERS);
    }

    private static HikariDataSource pool(String name, SQLiteDataSource source, int connections) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(Patience.LONGEST.toMillis());
        config.setIdleTimeout(0);
        config.setMaxLifetime(0);
        return new HikariDataSource(config);
    }

    static SQLiteDataSource source(Path file) {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }
}
