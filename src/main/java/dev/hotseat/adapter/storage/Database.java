package dev.hotseat.adapter.storage;

import com.zaxxer.hikari.HikariDataSource;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.app.port.Transactions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An open database of the newest version. Opening it migrates it. It comes back by itself when the database does, and may
 * be used from any thread.
 */
public final class Database implements Transactions, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** How long somebody else's lock is waited for, all attempts together. */
    static final Duration PATIENCE = Duration.ofMillis(1500);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

    private final Dialect dialect;
    private final HikariDataSource pool;
    private final HikariDataSource readers;
    private final BoundDataSource source;
    private final Jdbi jdbi;
    private final Jdbi reading;
    private final Function<Path, Backup> backup;
    private final @Nullable SharedCommits commits;

    private Database(Dialect dialect, HikariDataSource pool, HikariDataSource readers, Function<Path, Backup> backup) {
        this.dialect = dialect;
        this.pool = pool;
        this.readers = readers;
        this.source = new BoundDataSource(pool);
        this.jdbi = over(source);
        this.reading = over(readers);
        this.backup = backup;
        // PostgreSQL has several writers, whose commits it brings together by itself.
        this.commits = dialect == Dialect.SQLITE ? new SharedCommits(PATIENCE, this::together) : null;
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
                ? patiently("transaction", () -> transaction(work))
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
                ? patiently(key, () -> withHandle(reading, question))
                : joined(key, () -> withHandle(jdbi, question));
    }

    /** Changes something, in the open transaction or in one of its own. */
    <T> T write(String key, Function<Handle, T> change) {
        Supplier<T> work = () -> withHandle(jdbi, change);
        return source.transaction() == null ? patiently(key, () -> transaction(work)) : joined(key, work);
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

    /** Does it again as long as somebody is in the way and there is time. */
    private <T> T patiently(String key, Supplier<T> work) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                switch (e instanceof StoreUnavailable ? Fault.OTHER : Fault.of(e)) {
                    case OTHER -> throw e;
                    case UNREACHABLE -> throw new StoreUnavailable(key, e);
                    case BUSY -> {
                        if (System.nanoTime() + pause.toNanos() > deadline || !slept(pause)) {
                            throw new StoreUnavailable(key, e);
                        }
                    }
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
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
        return commits == null ? alone(work) : commits.run(work);
    }

    private <T> T alone(Supplier<T> work) {
        try (var connection = pool.getConnection()) {
            begin(connection);
            T result;
            try {
                var transaction = new OpenTransaction(connection);
                result = source.within(transaction, work::get);
                transaction.requireWhole();
            } catch (RuntimeException | Error e) {
                rollBack(connection);
                throw e;
            }
            commit(connection);
            return result;
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    /** Runs these in one transaction; what fails among them is taken back alone. */
    private void together(List<Waiting<?>> all) {
        try (var connection = pool.getConnection()) {
            begin(connection);
            var whole = new ArrayList<Waiting<?>>();
            try {
                for (var one : all) {
                    if (holds(one, connection)) {
                        whole.add(one);
                    }
                }
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection);
                throw e;
            }
            commit(connection);
            whole.forEach(Waiting::committed);
        } catch (SQLException e) {
            failed(all, new ConnectionException(e));
        } catch (RuntimeException | Error e) {
            failed(all, e);
        }
    }

    private static void failed(List<Waiting<?>> all, Throwable why) {
        all.stream().filter(one -> !one.isDone()).forEach(one -> one.failed(why));
    }

    private boolean holds(Waiting<?> one, Connection connection) throws SQLException {
        var before = connection.setSavepoint();
        boolean whole = false;
        try {
            var transaction = new OpenTransaction(connection);
            source.within(transaction, () -> {
                one.run();
                return true;
            });
            transaction.requireWhole();
            whole = true;
        } catch (RuntimeException | Error e) {
            one.failed(e);
            connection.rollback(before);
        }
        connection.releaseSavepoint(before);
        return whole;
    }

    private static void begin(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            try {
                // SQLite's driver believes in a transaction that it failed to begin. This makes it see, by failing too.
                connection.setAutoCommit(true);
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw e;
        }
    }

    /** By switching back, since commit() of SQLite's driver begins the next transaction at once, which may fail. */
    private void commit(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            pool.evictConnection(connection);
            throw e;
        }
    }

    private void rollBack(Connection connection) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.debug("a connection that cannot roll back is closed, which does the same", e);
            pool.evictConnection(connection);
        }
    }
}
