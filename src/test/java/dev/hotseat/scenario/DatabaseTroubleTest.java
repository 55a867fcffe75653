package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.support.Eventually;
import dev.hotseat.support.Program;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is away or locked: people get a polite answer in time, and all is well once it is back. */
class DatabaseTroubleTest {
    private static final Duration POLITE = Duration.ofMillis(2_500);
    private static final Duration STOPPED = Duration.ofSeconds(30);

    @TempDir
    Path data;

    private static Seen inTime(Driver driver, String line) {
        long start = System.nanoTime();
        var seen = driver.command(PLAYER_1, line);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(POLITE);
        return seen;
    }

    @Test
    void a_database_that_another_process_locks_is_apologised_for() throws SQLException {
        try (var world = World.at(data);
                var driver = new PlaygroundDriver(world.port())) {
            assertThat(driver.command(PLAYER_1, "/question").buttons()).contains("Reveal answer");
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("hotseat.db"));
                    var statement = other.createStatement()) {
                statement.execute("begin exclusive");
                var apology = inTime(driver, "/question");
                assertThat(apology.text()).contains("memory cannot be reached", "incident number");
                statement.execute("rollback");
            }
            assertThat(inTime(driver, "/question").buttons()).contains("Reveal answer");
        }
    }

    @Test
    void a_postgresql_server_that_stands_still_for_30_s_is_apologised_for() throws IOException, SQLException {
        try (var server = EmbeddedPostgres.builder().start();
                var world = World.on(server.getJdbcUrl("postgres", "postgres"), data);
                var driver = new PlaygroundDriver(world.port())) {
            assertThat(driver.command(PLAYER_1, "/question").buttons()).contains("Reveal answer");
            var processes = family(server);
            processes.forEach(pid -> Program.signal(pid, "STOP"));
            try {
                long until = System.nanoTime() + STOPPED.toNanos();
                while (System.nanoTime() < until) {
                    assertThat(inTime(driver, "/question private").text()).contains("incident number");
                    // What needs no memory works on.
                    assertThat(inTime(driver, "/topics").text()).contains("transformers");
                }
            } finally {
                processes.forEach(pid -> Program.signal(pid, "CONT"));
            }
            Eventually.holds(() ->
                    assertThat(inTime(driver, "/question private").buttons()).contains("Reveal answer"));
        }
    }

    /** The server's process and all it started. */
    private static List<Long> family(EmbeddedPostgres server) throws SQLException {
        var postmaster = ProcessHandle.of(postmaster(server)).orElseThrow();
        var family = new ArrayList<>(List.of(postmaster.pid()));
        postmaster.descendants().forEach(p -> family.add(p.pid()));
        return family;
    }

    private static long postmaster(EmbeddedPostgres server) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var file = statement.executeQuery("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)")) {
            file.next();
            return Long.parseLong(file.getString(1));
        }
    }
}
