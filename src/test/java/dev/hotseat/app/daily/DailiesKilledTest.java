package dev.hotseat.app.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Asked;
import dev.hotseat.app.port.Deliveries;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Schedules;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.Timetable;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.support.Members;
import dev.hotseat.support.Mortal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailiesKilledTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration TO_MONDAY = Duration.ofHours(20);

    @TempDir
    Path folder;

    private static ScheduleId added(DailyStage stage) {
        return stage.add(DailyStage.wanted("09:00", "Europe/Berlin")).id();
    }

    private static DailyStores mortal(DailyStores stores, Mortal mortal) {
        return new DailyStores(
                stores.transactions(),
                mortal.store(Schedules.class, stores.schedules()),
                mortal.store(Deliveries.class, stores.deliveries()),
                mortal.store(Asked.class, stores.asked()),
                mortal.store(Outbox.class, stores.outbox()),
                mortal.store(Timetable.class, stores.timetable()),
                stores.workspaces());
    }

    @Test
    void killed_at_any_step_it_is_posted_once_all_the_same() throws Exception {
        int steps = 0;
        boolean killed;
        do {
            try (var stage = new DailyStage(Files.createDirectory(folder.resolve("at-" + steps)), SUNDAY_NOON, 3)) {
                var id = added(stage);
                var mortal = new Mortal(steps);
                stage.clock.goOn(TO_MONDAY);
                var dailies = stage.dailies(stores -> mortal(stores, mortal));
                killed = Mortal.dies(() -> dailies.due(id.text() + "/0/2026-11-23"));
                stage.dies(Duration.ZERO);
                stage.run();
                assertThat(stage.said()).as("killed after %d steps", steps).containsExactly("question 1: q0");
                stage.goOn(Duration.ofDays(1));
                assertThat(stage.said()).as("a day after").containsExactly("question 1: q0", "question 2: q1");
            }
            steps++;
        } while (killed);
        assertThat(steps).isGreaterThan(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PT0S | question 1: q0 | 2026-11-23 posted, in time
        PT4M | question 1: q0 | 2026-11-23 posted, in time
        PT10M | question 1: q0, 10 min late | 2026-11-23 late, 10 min late
        PT1H59M | question 1: q0, 1 h 59 min late | 2026-11-23 late, 1 h 59 min late
        PT3H | | 2026-11-23 missed, 3 h late, and after 2 h it is not sent any more
        """)
    void after_the_claim(Duration downFor, String said, String log) {
        try (var stage = new DailyStage(folder, SUNDAY_NOON, 3)) {
            var id = added(stage);
            stage.clock.goOn(TO_MONDAY);
            stage.dailies.due(id.text() + "/0/2026-11-23");
            stage.dies(downFor);
            stage.run();

            assertThat(String.join("", stage.said())).isEqualTo(said == null ? "" : said);
            assertThat(stage.log(id)).containsExactly(log);
            stage.goOn(Duration.ofDays(1));
            assertThat(stage.said())
                    .as("what was surely not posted comes next")
                    .last()
                    .asString()
                    .startsWith(said == null ? "question 1: q0" : "question 2: q1");
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT10M", "PT3H"})
    void after_the_platform_took_it(Duration downFor) {
        try (var stage = new DailyStage(folder, SUNDAY_NOON, 3)) {
            var id = added(stage);
            stage.clock.goOn(TO_MONDAY);
            stage.dailies.due(id.text() + "/0/2026-11-23");
            assertThat(stage.claim()).hasSize(1);
            stage.dies(downFor);
            stage.clock.goOn(DailyStage.LEASE);
            stage.run();
            stage.dailies.settle();
            stage.run();

            assertThat(stage.said()).as("it may be there already").isEmpty();
            assertThat(stage.log(id)).containsExactly("2026-11-23 unknown, claimed, then nothing was heard of it");
            assertThat(stage.told()).containsExactly("unknown");
            stage.goOn(Duration.ofDays(1));
            assertThat(stage.said()).containsExactly("question 2: q1");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PT0S | question 1: q0 | 2026-11-23 posted, in time
        PT10M | question 1: q0, 10 min late | 2026-11-23 late, 10 min late
        PT1H59M | question 1: q0, 1 h 59 min late | 2026-11-23 late, 1 h 59 min late
        PT3H | | 2026-11-23 missed, 3 h late, and after 2 h it is not sent any more
        """)
    void before_the_platform_took_it(Duration downFor, String said, String log) {
        try (var stage = new DailyStage(folder, SUNDAY_NOON, 3)) {
            var id = added(stage);
            stage.clock.goOn(TO_MONDAY);
            stage.dailies.due(id.text() + "/0/2026-11-23");
            assertThat(stage.claim()).hasSize(1);
            stage.dies(downFor);
            stage.clock.goOn(DailyStage.LEASE);
            stage.sight = new Sender.Sight.NotThere();
            stage.run();

            assertThat(String.join("", stage.said())).isEqualTo(said == null ? "" : said);
            assertThat(stage.log(id)).containsExactly(log);
            assertThat(stage.told()).isEmpty();
            stage.goOn(Duration.ofDays(1));
            assertThat(stage.said()).last().asString().startsWith(said == null ? "question 1: q0" : "question 2: q1");
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT10M", "PT3H"})
    void after_the_platform_took_it_and_it_is_found(Duration downFor) {
        try (var stage = new DailyStage(folder, SUNDAY_NOON, 3)) {
            var id = added(stage);
            stage.clock.goOn(TO_MONDAY);
            stage.dailies.due(id.text() + "/0/2026-11-23");
            assertThat(stage.claim()).hasSize(1);
            stage.sight = new Sender.Sight.There(
                    new MessageReference(Members.CHANNEL, Optional.empty(), "found"), stage.clock.instant());
            stage.dies(downFor);
            stage.clock.goOn(DailyStage.LEASE);
            stage.run();

            assertThat(stage.said()).isEmpty();
            assertThat(stage.log(id)).containsExactly("2026-11-23 posted, in time");
        }
    }

    @Test
    void an_outcome_that_only_the_outbox_knows_comes_into_the_ledger_at_the_next_start() {
        try (var stage = new DailyStage(folder, SUNDAY_NOON, 3)) {
            var id = added(stage);
            stage.clock.goOn(TO_MONDAY);
            stage.dailies.due(id.text() + "/0/2026-11-23");
            var post = stage.claim().getFirst();
            stage.stores.outbox().failed(post.key(), Outbox.Fate.FAILED, "no such channel", stage.clock.instant());
            stage.dies(Duration.ZERO);
            stage.run();

            assertThat(stage.log(id)).containsExactly("2026-11-23 failed, no such channel");
            assertThat(stage.told())
                    .as("whether it lasts is not known before the next post")
                    .isEmpty();
        }
    }

    @Test
    void a_restored_backup_does_not_post_what_may_have_been_posted_after_it() throws Exception {
        var backup = folder.resolve("backup.db");
        var data = Files.createDirectory(folder.resolve("data"));
        try (var stage = new DailyStage(data, SUNDAY_NOON, 3)) {
            var id = added(stage);
            stage.backupTo(backup);
            stage.clock.goOn(TO_MONDAY);
            stage.run();
            assertThat(stage.said()).hasSize(1);
            stage.dies(Duration.ofMinutes(30), () -> putInPlace(backup, data));
            stage.run();

            assertThat(stage.said()).hasSize(1);
            assertThat(stage.log(id))
                    .containsExactly(
                            "2026-11-23 missed, the database was restored from a backup, and this may have been"
                                    + " posted before");
            stage.goOn(Duration.ofDays(1));
            assertThat(stage.said()).hasSize(2);
            stage.dies(Duration.ofHours(23).plusMinutes(40));
            stage.run();
            assertThat(stage.said())
                    .as("it is no copy any more")
                    .hasSize(3)
                    .last()
                    .asString()
                    .endsWith(" late");
        }
    }

    private static void putInPlace(Path backup, Path data) {
        try {
            Files.deleteIfExists(data.resolve("hotseat.db-wal"));
            Files.deleteIfExists(data.resolve("hotseat.db-shm"));
            Files.copy(backup, data.resolve("hotseat.db"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_cannot_be_entered_in_the_timetable_is_not_claimed() {
        try (var stage = new DailyStage(folder, SUNDAY_NOON, 3)) {
            var id = added(stage);
            stage.clock.goOn(TO_MONDAY);
            var dies = stage.dailies(stores -> new DailyStores(
                    stores.transactions(),
                    stores.schedules(),
                    stores.deliveries(),
                    stores.asked(),
                    stores.outbox(),
                    new Mortal(0).store(Timetable.class, stores.timetable()),
                    stores.workspaces()));

            assertThat(Mortal.dies(() -> dies.due(id.text() + "/0/2026-11-23"))).isTrue();
            assertThat(stage.log(id)).isEmpty();
            assertThat(stage.claim()).isEmpty();
        }
    }
}
