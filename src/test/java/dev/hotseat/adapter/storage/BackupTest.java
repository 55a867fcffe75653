package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.app.port.Outbox.Fate;
import dev.hotseat.core.study.Grade;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    @TempDir
    Path folder;

    private Path data() {
        return folder.resolve("data");
    }

    private Path file() {
        return folder.resolve("backup.db");
    }

    /** Opens the backup as it would be put in place. */
    private Database restored() throws Exception {
        var place = Files.createDirectory(folder.resolve("restored"));
        Files.copy(file(), place.resolve(Sqlite.FILE));
        return Database.sqlite(place);
    }

    private static void grade(Database database, int number) {
        Stores.in(database).grades().add(StoreTest.ONE, StoreTest.question("q" + number), Grade.GOOD, StoreTest.NOON);
    }

    @Test
    void a_restored_backup_has_what_was_there_and_nothing_of_later() throws Exception {
        try (var database = Database.sqlite(data())) {
            grade(database, 1);
            database.backupTo(file());
            grade(database, 2);
        }

        try (var restored = restored()) {
            assertThat(Stores.in(restored).grades().of(StoreTest.ONE)).hasSize(1);
        }
        try (var files = Files.list(folder)) {
            assertThat(files)
                    .as("nothing is left over")
                    .containsExactlyInAnyOrder(data(), file(), folder.resolve("restored"));
        }
    }

    @Test
    void a_backup_is_whole_while_somebody_writes() throws Exception {
        try (var database = Database.sqlite(data());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var stop = new AtomicBoolean();
            var writer = threads.submit(() -> {
                for (var i = 0; !stop.get(); i += 2) {
                    var first = i;
                    database.inOne(() -> {
                        grade(database, first);
                        grade(database, first + 1);
                        return true;
                    });
                }
            });
            database.backupTo(file());
            stop.set(true);
            writer.get();
        }

        try (var restored = restored()) {
            assertThat(Stores.in(restored).grades().of(StoreTest.ONE).size() % 2)
                    .isZero();
        }
    }

    @Test
    void a_restored_backup_posts_nothing_that_waited() throws Exception {
        try (var database = Database.sqlite(data())) {
            var outbox = Stores.in(database).outbox();
            outbox.add("sent", Posts.say("sent"), StoreTest.NOON);
            outbox.claim(StoreTest.PLATFORM, StoreTest.NOON, 1, Duration.ofSeconds(9));
            outbox.sent("sent", Optional.empty(), StoreTest.NOON);
            outbox.add("claimed", Posts.say("claimed"), StoreTest.NOON);
            outbox.claim(StoreTest.PLATFORM, StoreTest.NOON, 1, Duration.ofSeconds(9));
            outbox.add("waiting", Posts.say("waiting"), StoreTest.NOON);
            database.backupTo(file());

            assertThat(outbox.state("waiting").orElseThrow().fate()).isEqualTo(Fate.WAITING);
        }

        try (var restored = restored()) {
            var outbox = Stores.in(restored).outbox();
            assertThat(outbox.claim(StoreTest.PLATFORM, StoreTest.NOON.plusSeconds(99), 9, Duration.ofSeconds(9)))
                    .isEmpty();
            assertThat(outbox.state("sent").orElseThrow().fate()).isEqualTo(Fate.SENT);
            for (var key : new String[] {"claimed", "waiting"}) {
                assertThat(outbox.state(key).orElseThrow().fate()).isEqualTo(Fate.UNKNOWN);
                assertThat(outbox.state(key).orElseThrow().why()).isEqualTo("restored from a backup");
            }
        }
    }

    @Test
    void a_backup_overwrites_nothing() throws Exception {
        Files.writeString(file(), "precious");
        try (var database = Database.sqlite(data())) {
            assertThatThrownBy(() -> database.backupTo(file()))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("never overwrites");
        }

        assertThat(file()).hasContent("precious");
    }

    @Test
    void without_a_database_or_a_folder_there_is_no_backup() {
        assertThatThrownBy(() -> new Backup(data(), file()).write())
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("no database");
        try (var database = Database.sqlite(data())) {
            assertThatThrownBy(() -> database.backupTo(folder.resolve("none").resolve("backup.db")))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("no folder");
        }
    }

    @Test
    void a_postgresql_database_is_for_pg_dump() {
        try (var opened = Engine.POSTGRESQL.open()) {
            assertThatThrownBy(() -> opened.database().backupTo(file()))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("pg_dump");
        }
        assertThat(file()).doesNotExist();
    }
}
