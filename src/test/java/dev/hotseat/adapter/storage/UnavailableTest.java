package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.chat.EventId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a store says when its database cannot be reached, how soon, and that it comes back by itself. */
class UnavailableTest {
    /** What a call may take when the database is away. The whole answer to a person has 2.5 s. */
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private static void note(Database database, String event) {
        new StoredSeenEvents(database).firstTime(new EventId(event), StoreTest.NOON);
    }

    private static void assertUnavailableSoon(ThrowingCallable call) {
        var start = System.nanoTime();
        // On a thread of its own, so that a call that never comes back fails the test too.
        var thrown = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> catchThrowable(call));
        assertThat(thrown).isInstanceOf(StoreUnavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    @Test
    void sqlite_locked_by_another_process_is_unavailable_for_writes_and_back_afterwards() throws Exception {
        try (var database = Database.sqlite(folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            note(database, "before");
            try (var other = Sqlite.source(folder.resolve(Sqlite.FILE)).getConnection();
                    var statement = other.createStatement()) {
                statement.execute("begin exclusive");

                // Several, since they have to share the one connection in that time.
                var calls = IntStream.range(0, 4)
                        .<Callable<Boolean>>mapToObj(i -> () -> {
                            assertUnavailableSoon(() -> note(database, "locked" + i));
                            return true;
                        })
                        .toList();
                for (var call : threads.invokeAll(calls)) {
                    assertThat(call.get()).isTrue();
                }
                database.check();

                statement.execute("rollback");
            }
            note(database, "after");
            assertThat(new StoredSeenEvents(database).firstTime(new EventId("locked0"), StoreTest.NOON))
                    .isTrue();
        }
    }

    @Test
    void a_lock_that_is_let_go_in_time_is_waited_for() throws Exception {
        try (var database = Database.sqlite(folder);
                var other = Sqlite.source(folder.resolve(Sqlite.FILE)).getConnection();
                var statement = other.createStatement()) {
            statement.execute("begin immediate");
            var waiting = Thread.ofPlatform().start(() -> note(database, "patient"));
            awaitThat(() -> waiting.getState() == Thread.State.TIMED_WAITING);
            statement.execute("commit");
            waiting.join();

            assertThat(new StoredSeenEvents(database).firstTime(new EventId("patient"), StoreTest.NOON))
                    .isFalse();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_unavailable() throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> Database.sqlite(file.resolve("data"))).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void a_file_that_is_no_database_is_not_taken_for_one() throws Exception {
        Files.writeString(folder.resolve(Sqlite.FILE), "not a database, but long enough to be read as one".repeat(40));

        assertThatThrownBy(() -> Database.sqlite(folder)).hasStackTraceContaining("SQLITE_NOTADB");
    }

    @Test
    void a_server_that_is_not_there_is_unavailable() {
        assertUnavailableSoon(
                () -> Database.postgresql("jdbc:postgresql://127.0.0.1:1/none", Optional.empty(), Optional.empty()));
    }

    @Test
    void postgresql_that_stops_answering_is_unavailable_and_back_afterwards() throws Exception {
        try (var server = EmbeddedPostgres.builder().setDataDirectory(folder).start();
                var database = Database.postgresql(
                        server.getJdbcUrl("postgres", "postgres"), Optional.of("postgres"), Optional.of("postgres"));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Leaves several connections open that were used just now.
            threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> database.write("test.pause", handle -> {
                        handle.execute("select pg_sleep(0.1)");
                        return true;
                    }))
                    .toList());
            signal("STOP");
            try {
                for (var i = 0; i < 2; i++) {
                    assertUnavailableSoon(() -> note(database, "stopped"));
                    assertUnavailableSoon(database::check);
                }
            } finally {
                signal("CONT");
            }
            awaitThat(() -> isBack(database));
            note(database, "after");
        }
    }

    private static boolean isBack(Database database) {
        try {
            database.check();
            return true;
        } catch (StoreUnavailable _) {
            return false;
        }
    }

    private static void awaitThat(BooleanSupplier event) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!event.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the deadline").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** To the server that this test started, and its children. */
    private void signal(String name) throws Exception {
        var pid = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
        var server = ProcessHandle.of(pid).orElseThrow();
        var pids = Stream.concat(Stream.of(server), server.descendants())
                .map(process -> Long.toString(process.pid()))
                .toList();
        var command =
                Stream.concat(Stream.of("kill", "-" + name), pids.stream()).toList();
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
