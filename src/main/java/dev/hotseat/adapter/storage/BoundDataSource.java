package dev.hotseat.adapter.storage;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the connection of the transaction that is open on the calling thread, and one of the pool where none is. So
 * whatever uses this data source, a library included, takes part in the transaction around it, and SQLite's only
 * connection is never waited for by the thread that has it.
 */
final class BoundDataSource implements DataSource {
    private final DataSource pool;
    private final ScopedValue<OpenTransaction> open = ScopedValue.newInstance();

    BoundDataSource(DataSource pool) {
        this.pool = pool;
    }

    /** The transaction open on this thread. */
    @Nullable
    OpenTransaction transaction() {
        return open.isBound() ? open.get() : null;
    }

    /** Runs the work with that transaction bound to this thread. */
    <T> T within(OpenTransaction transaction, ScopedValue.CallableOp<T, RuntimeException> work) {
        return ScopedValue.where(open, transaction).call(work);
    }

    @Override
    public Connection getConnection() throws SQLException {
        var transaction = transaction();
        return transaction == null ? pool.getConnection() : transaction.lent();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the user is fixed");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || pool.isWrapperFor(type);
    }
}
