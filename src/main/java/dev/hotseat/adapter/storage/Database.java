package dev.hotseat.adapter.storage;

import com.zaxxer.hikari.HikariDataSource;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.app.port.Transactions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;

/**
 * An open database of the newest version. Opening it migrates it. It comes back by itself when the database does, and may
 * be used from any thread.
 */
public final class Database implements Transactions, AutoCloseable {
    private final Dialect dialect;
    private final HikariDataSource pool;
    private final HikariDataSource readers;
    private final BoundDataSource source;
    private final PoolTransactions transactions;
    private final Jdbi jdbi;
    private final Jdbi reading;
    private final Function<Path, Backup> backup;
    private final @Nullable SharedCommits commits;

    private Database(Dialect dialect, HikariDataSource pool, HikariDataSource readers, Function<Path, Backup> backup) {
        this.dialect = dialect;
        this.pool = pool;
        this.readers = readers;
        this.source = new BoundDataSource(pool);
        this.transactions = new PoolTransactions(pool, source);
        this.jdbi = over(source);
        this.reading = over(readers);
        this.backup = backup;
        // PostgreSQL has several writers, whose commits it brings together by itself.
        this.commits = dialect == Dialect.SQLITE ? new SharedCommits(Patience.LONGEST, transactions::together) : null;
    }

    private static Jdbi over(DataSource source) {
        var jdbi = Jdbi.create(source).registerArgument(new StorableText());
        // Without the values, which hold what members wrote: messages of exceptions go into the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    /**
     * Opens the embedded database in that folder, which is made if it is not there.
     *
     * @throws StoreUnavailable if the folder or the file cannot be used
     * @throws NewerDatabase if a newer version of the program wrote it
     */
    public static Database sqlite(Path folder) {
        return new Database(Dialect.SQLITE, Sqlite.open(folder), Sqlite.readers(folder), to -> new Backup(folder, to));
    }

    /** Whether there is an embedded database in that folder. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(Sqlite.FILE));
    }

    /**
     * Opens a PostgreSQL database.
     *
     * @param url {@code jdbc:postgresql:...}; user and password may stand in it too
     * @throws IllegalArgumentException if the URL cannot be read; the message does not repeat it
     * @throws StoreUnavailable if the server cannot be reached
     * @throws NewerDatabase if a newer version of the program wrote it
     */
    public static Database postgresql(String url, Optional<String> user, Optional<String> password) {
        var pool = Postgresql.open(url, user, password);
        return new Database(Dialect.POSTGRESQL, pool, pool, _ -> {
            throw new BackupRefused("this database is on a PostgreSQL server: use pg_dump to make a backup of it");
        });
    }

    /**
     * What libraries get that keep rows of their own: it joins the transaction that is open on the calling thread. Ending
     * that transaction through a connection of it is refused.
     */
    public DataSource dataSource() {
        return source;
    }

    /**
     * Asks the database for a sign of life.
     *
     * @throws StoreUnavailable if there is none
     */
    public void check() {
        read(
                "database.check",
                handle -> handle.createQuery("select 1").mapTo(Integer.class).one());
    }

    /**
     * Writes a copy of the database as it is now, without stopping anybody; see {@link Backup}.
     *
     * @throws BackupRefused if there is something in the way that the message names
     */
    public void backupTo(Path file) {
        backup.apply(file).write();
    }

    @Override
    public <T> T inOne(Supplier<T> work) {
        return source.transaction() == null
                ? Patience.with("transaction", () -> transaction(work))
                : joined("transaction", work);
    }

    @Override
    public void close() {
        if (commits != null) {
            commits.close();
        }
        readers.close();
        pool.close();
    }

    Dialect dialect() {
        return dialect;
    }

    /** Whether a transaction is open on the calling thread. */
    boolean isInTransaction() {
        return source.transaction() != null;
    }

    /** Looks something up, in the open transaction if there is one. One statement, or it may see two states. */
    <T> T read(String key, Function<Handle, T> question) {
        return source.transaction() == null
                ? Patience.with(key, () -> withHandle(reading, question))
                : joined(key, () -> withHandle(jdbi, question));
    }

    /** Changes something, in the open transaction or in one of its own. */
    <T> T write(String key, Function<Handle, T> change) {
        Supplier<T> work = () -> withHandle(jdbi, change);
        return source.transaction() == null ? Patience.with(key, () -> transaction(work)) : joined(key, work);
    }

    /** As {@link #write}, without a result. */
    void change(String key, Consumer<Handle> change) {
        write(key, handle -> {
            change.accept(handle);
            return true;
        });
    }

    private static <T> T withHandle(Jdbi from, Function<Handle, T> work) {
        try (var handle = from.open()) {
            return work.apply(handle);
        }
    }

    /** A part of a transaction. What is in the way of it is settled by doing the whole transaction again. */
    private <T> T joined(String key, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            var transaction = source.transaction();
            if (transaction != null) {
                transaction.failed(e);
            }
            if (!(e instanceof StoreUnavailable) && Fault.of(e) == Fault.UNREACHABLE) {
                throw new StoreUnavailable(key, e);
            }
            throw e;
        }
    }

    private <T> T transaction(Supplier<T> work) {
        return commits == null ? transactions.alone(work) : commits.run(work);
    }
}
