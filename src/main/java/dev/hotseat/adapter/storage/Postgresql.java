package dev.hotseat.adapter.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.hotseat.app.port.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens a PostgreSQL database. All waiting is bounded, so that a server that stopped answering is noticed in time. */
final class Postgresql {
    private static final int CONNECTIONS = 10;
    private static final int ANSWER_MILLIS = 1500;
    private static final int CONNECTION_MILLIS = 1200;
    private static final int VALIDATION_MILLIS = 400;

    /**
     * Shorter than we wait for an answer, so that the server says why; longer than its search for deadlocks takes to
     * begin (1 s).
     */
    private static final String PATIENCE =
            "set lock_timeout = 1200; set statement_timeout = 1400; set idle_in_transaction_session_timeout = 15000";

    private Postgresql() {}

    static HikariDataSource open(String url, Optional<String> user, Optional<String> password) {
        Migrations.bring(configured(new PGSimpleDataSource(), url, user, password), Dialect.POSTGRESQL);
        var config = new HikariConfig();
        config.setPoolName("postgresql");
        config.setDataSource(configured(new Impatient(), url, user, password));
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_MILLIS);
        config.setValidationTimeout(VALIDATION_MILLIS);
        config.setConnectionInitSql(PATIENCE);
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new StoreUnavailable("database.open", e);
        }
    }

    private static <T extends PGSimpleDataSource> T configured(
            T source, String url, Optional<String> user, Optional<String> password) {
        try {
            source.setURL(url);
        } catch (IllegalArgumentException _) {
            // Its message repeats the URL, which may hold a password.
            throw new IllegalArgumentException("not a JDBC URL of PostgreSQL: jdbc:postgresql://host:port/database");
        }
        user.ifPresent(source::setUser);
        password.ifPresent(source::setPassword);
        source.setApplicationName("hotseat");
        source.setConnectTimeout(2);
        source.setTcpKeepAlive(true);
        source.setReWriteBatchedInserts(true);
        // The details repeat values of rows, and go into the log.
        source.setLogServerErrorDetail(false);
        return source;
    }

    /** Its connections give up on a server that is silent; the driver's own setting knows whole seconds only. */
    private static final class Impatient extends PGSimpleDataSource {
        private static final long serialVersionUID = 1;

        @Override
        public Connection getConnection() throws SQLException {
            return bounded(super.getConnection());
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return bounded(super.getConnection(user, password));
        }

        private static Connection bounded(Connection connection) throws SQLException {
            connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
            return connection;
        }
    }
}
