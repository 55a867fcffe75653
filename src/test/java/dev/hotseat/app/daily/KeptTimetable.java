package dev.hotseat.app.daily;

import dev.hotseat.app.port.Timetable;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A small timetable in the database of the test, so that its entries go with the transaction that made them. As a real one
 * it forgets an entry after its work is done, and an entry that is there already changes nothing.
 */
public final class KeptTimetable implements Timetable {
    private final DataSource source;

    public KeptTimetable(DataSource source) {
        this.source = source;
        run("create table if not exists test_timetable (work text, name text, at text, primary key (work, name))");
    }

    @Override
    public void at(Due due, Instant when) {
        run(
                "insert into test_timetable (work, name, at) values (?, ?, ?) on conflict do nothing",
                due.work(),
                due.key(),
                when.toString());
    }

    /** Does all that is due, and what becomes due by it; how much that was. */
    public int runDue(Map<String, Consumer<String>> works, Instant now) {
        int done = 0;
        for (var due = due(now); !due.isEmpty(); due = due(now)) {
            for (var entry : due) {
                works.get(entry.work()).accept(entry.key());
                run("delete from test_timetable where work = ? and name = ?", entry.work(), entry.key());
                done++;
            }
        }
        return done;
    }

    List<Due> due(Instant now) {
        return entries().entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All entries with their moments. */
    Map<Due, Instant> entries() {
        var entries = new LinkedHashMap<Due, Instant>();
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("select work, name, at from test_timetable order by at");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                entries.put(
                        new Due(rows.getString("work"), rows.getString("name")), Instant.parse(rows.getString("at")));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return entries;
    }

    /** Forgets everything, as no real one does. */
    void clear() {
        run("delete from test_timetable");
    }

    private void run(String sql, String... values) {
        try (var connection = source.getConnection()) {
            run(connection, sql, new ArrayList<>(List.of(values)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql, List<String> values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            statement.executeUpdate();
        }
    }
}
