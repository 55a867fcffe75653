package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.StoreUnavailable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings a database to the newest version. */
final class Migrations {
    /** The number of the last script in {@code db/shared}; each has the next one. */
    static final int NEWEST = 14;

    private static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    /**
     * Brings it. Flyway takes a while to start, so it is left alone where the history already says that all is done.
     *
     * @throws NewerDatabase if the history knows more than this program
     * @throws StoreUnavailable if the database cannot be reached
     */
    static void bring(DataSource source, Dialect dialect) {
        try {
            var done = done(source);
            done.stream()
                    .filter(version -> version > NEWEST)
                    .max(Integer::compare)
                    .ifPresent(found -> {
                        throw new NewerDatabase(found, NEWEST);
                    });
            if (!done.equals(IntStream.rangeClosed(1, NEWEST).boxed().toList())) {
                Flyway.configure()
                        .dataSource(source)
                        .locations("classpath:db/shared")
                        .table(HISTORY)
                        .placeholders(dialect.placeholders())
                        .load()
                        .migrate();
            }
        } catch (SQLException e) {
            throw new StoreUnavailable("database.open", e);
        } catch (FlywayException e) {
            if (Fault.of(e) == Fault.OTHER) {
                throw e;
            }
            throw new StoreUnavailable("database.migrate", e);
        }
    }

    /** The versions that were applied, in order; one that failed ends them, so that Flyway gets to say so. */
    static List<Integer> done(DataSource source) throws SQLException {
        try (var connection = source.getConnection()) {
            return hasHistory(connection) ? done(connection) : List.of();
        }
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), HISTORY, null)) {
            return tables.next();
        }
    }

    private static List<Integer> done(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select version, success from " + HISTORY
                        + " where version is not null order by installed_rank")) {
            var done = new ArrayList<Integer>();
            while (rows.next() && rows.getBoolean("success")) {
                done.add(Integer.valueOf(rows.getString("version")));
            }
            return done;
        }
    }
}
