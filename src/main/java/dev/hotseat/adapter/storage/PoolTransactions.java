package dev.hotseat.adapter.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions on connections of a pool, each bound to the thread that runs it. */
final class PoolTransactions {
    private static final Logger LOG = LoggerFactory.getLogger(PoolTransactions.class);

    private final HikariDataSource pool;
    private final BoundDataSource source;

    PoolTransactions(HikariDataSource pool, BoundDataSource source) {
        this.pool = pool;
        this.source = source;
    }

    /** Runs the work in a transaction of its own. */
    <T> T alone(Supplier<T> work) {
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
    void together(List<Waiting<?>> all) {
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
