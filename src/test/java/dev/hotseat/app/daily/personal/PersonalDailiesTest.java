package dev.hotseat.app.daily.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Asked;
import dev.hotseat.app.port.KeptPersonal;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Personals;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.Timetable;
import dev.hotseat.app.port.Trouble;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.daily.Pause;
import dev.hotseat.support.Members;
import dev.hotseat.support.Mortal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalDailiesTest {
    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration TO_MONDAY = Duration.ofHours(20);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Sender.Outcome CLOSED =
            new Sender.Outcome.Never(Trouble.SHUT_OUT, "the person takes no direct messages from me");

    @TempDir
    Path folder;

    private PersonalStage stage() {
        return new PersonalStage(folder, SUNDAY_NOON, 30);
    }

    @Test
    void a_question_comes_each_day_in_time_and_the_likeliest_first() {
        try (var stage = stage()) {
            stage.wants("09:00");
            stage.goOn(DAY.multipliedBy(3));

            assertThat(stage.came).containsExactly("q0", "q1", "q2");
            assertThat(stage.log())
                    .containsExactly(
                            "2026-11-23 posted, in time", "2026-11-24 posted, in time", "2026-11-25 posted, in time");
        }
    }

    @Test
    void nothing_comes_twice_on_a_date_however_often_it_is_set_up() {
        try (var stage = stage()) {
            stage.wants("09:00");
            stage.goOn(DAY);
            assertThat(stage.came).hasSize(1);

            stage.wants("14:00");
            stage.goOn(Duration.ofHours(3));
            assertThat(stage.came).as("today's was there").hasSize(1);
            stage.changes.stop(Members.origin(1));
            stage.wants("17:00");
            stage.goOn(Duration.ofHours(7));

            assertThat(stage.came).hasSize(1);
            stage.goOn(DAY);
            assertThat(stage.came).hasSize(2);
        }
    }

    @Test
    void a_snooze_leaves_out_dates_and_makes_up_for_none() {
        try (var stage = stage()) {
            stage.wants("09:00");
            var until = LocalDate.parse("2026-11-24");
            stage.changes.snooze(Members.origin(1), new Pause(LocalDate.parse("2026-11-22"), Optional.of(until)));
            stage.goOn(DAY.multipliedBy(3));

            assertThat(stage.log()).containsExactly("2026-11-24 posted, in time", "2026-11-25 posted, in time");
            stage.changes.snooze(Members.origin(1), new Pause(LocalDate.parse("2026-11-25"), Optional.empty()));
            stage.goOn(DAY.multipliedBy(2));
            assertThat(stage.came).hasSize(2);
            stage.wants("09:00");
            stage.goOn(DAY);
            assertThat(stage.came).hasSize(3);
        }
    }

    @Test
    void whoever_takes_no_direct_messages_is_left_alone_until_they_want_it_again() {
        try (var stage = stage()) {
            stage.wants("09:00");
            stage.outcome = CLOSED;
            stage.goOn(DAY.multipliedBy(2));
            stage.dies(Duration.ZERO);
            stage.goOn(DAY);

            assertThat(stage.log()).containsExactly("2026-11-23 failed, the person takes no direct messages from me");
            assertThat(stage.kept().flatMap(KeptPersonal::refused))
                    .contains("the person takes no direct messages from me");

            stage.outcome = PersonalStage.TAKEN;
            stage.wants("09:00");
            assertThat(stage.kept().flatMap(KeptPersonal::refused)).isEmpty();
            stage.goOn(DAY);
            assertThat(stage.came).as("what was surely not there comes next").containsExactly("q0");
        }
    }

    @Test
    void a_refusal_for_another_reason_leaves_out_one_day() {
        try (var stage = stage()) {
            stage.wants("09:00");
            stage.outcome = new Sender.Outcome.Never(Trouble.INVALID, "a fault of ours");
            stage.goOn(DAY);
            stage.outcome = PersonalStage.TAKEN;
            stage.goOn(DAY);

            assertThat(stage.log()).containsExactly("2026-11-23 failed, a fault of ours", "2026-11-24 posted, in time");
            assertThat(stage.came).as("what was surely not there comes next").containsExactly("q0");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PT4M | 2026-11-23 late, 4 min late
        PT10M | 2026-11-23 late, 10 min late
        PT3H | 2026-11-23 missed, 3 h late, and after 2 h it is not sent any more
        """)
    void what_was_claimed_and_is_not_there_comes_while_it_is_wanted(Duration later, String log) {
        try (var stage = stage()) {
            stage.wants("09:00");
            stage.clock.goOn(TO_MONDAY);
            stage.due();
            stage.claim();
            stage.clock.goOn(later);
            stage.isNotThere();
            stage.run();

            assertThat(stage.log()).containsExactly(log);
            assertThat(stage.notes).allMatch(note -> note.endsWith(log.replaceFirst(".*, ", " ")));
        }
    }

    @Test
    void what_its_platform_puts_off_for_long_says_that_it_is_late() {
        try (var stage = stage()) {
            stage.wants("09:00");
            stage.outcome = new Sender.Outcome.Later(Duration.ofMinutes(5), "503");
            stage.goOn(TO_MONDAY.plusMinutes(88));
            stage.outcome = PersonalStage.TAKEN;
            stage.goOn(Duration.ofMinutes(5));

            assertThat(stage.notes).containsExactly("Your question of today · 1 h 30 min late");
            assertThat(stage.log()).containsExactly("2026-11-23 late, 1 h 30 min late");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PT0S | 2026-11-23 posted, in time
        PT10M | 2026-11-23 late, 10 min late
        PT3H | 2026-11-23 missed, 3 h late, and after 2 h it is not sent any more
        """)
    void what_waits_at_a_start_says_that_it_is_late(Duration downFor, String log) {
        try (var stage = stage()) {
            stage.wants("09:00");
            stage.clock.goOn(TO_MONDAY);
            stage.due();
            stage.dies(downFor);
            stage.run();

            assertThat(stage.log()).containsExactly(log);
            assertThat(stage.notes).allMatch(note -> note.endsWith(" late") == log.contains(" late, "));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PT10M | 2026-11-23 late, 10 min late
        PT2H | 2026-11-23 late, 2 h late
        PT3H | 2026-11-23 missed, 3 h late, and after 2 h it is not sent any more
        """)
    void what_was_missed_comes_late_or_not_at_all(Duration late, String log) {
        try (var stage = stage()) {
            stage.wants("09:00");
            stage.dies(TO_MONDAY.plus(late));
            stage.run();

            assertThat(stage.log()).containsExactly(log);
            assertThat(stage.came).hasSize(log.contains("missed") ? 0 : 1);
        }
    }

    @Test
    void what_waits_for_too_long_is_taken_back() {
        try (var stage = stage()) {
            stage.wants("09:00");
            stage.outcome = new Sender.Outcome.Later(Duration.ofMinutes(30), "not now");
            stage.goOn(TO_MONDAY.plusMinutes(125));
            stage.dailies.settle();
            stage.outcome = PersonalStage.TAKEN;
            stage.goOn(Duration.ofHours(2));

            assertThat(stage.came).isEmpty();
            assertThat(stage.log()).singleElement().asString().startsWith("2026-11-23 missed, 2 h");
            assertThat(stage.kept().flatMap(KeptPersonal::spare)).contains(new QuestionId("q0"));
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S", "PT10M", "PT3H"})
    void what_may_be_there_is_not_sent_again(Duration downFor) {
        try (var stage = stage()) {
            stage.wants("09:00");
            stage.clock.goOn(TO_MONDAY);
            stage.dailies.due("s0/0/2026-11-23");
            assertThat(stage.claim()).hasSize(1);
            stage.dies(downFor);
            stage.clock.goOn(PersonalStage.LEASE);
            stage.run();
            stage.dailies.settle();
            stage.run();

            assertThat(stage.came).isEmpty();
            assertThat(stage.log()).containsExactly("2026-11-23 unknown, silence");
            stage.goOn(DAY);
            assertThat(stage.came).containsExactly("q1");
        }
    }

    @Test
    void a_restored_backup_sends_nothing_again() {
        var backup = folder.resolve("backup");
        try (var stage = new PersonalStage(folder.resolve("data"), SUNDAY_NOON, 30)) {
            stage.wants("09:00");
            stage.backupTo(backup);
            stage.goOn(TO_MONDAY.plusMinutes(1));
            assertThat(stage.came).hasSize(1);
            stage.dies(Duration.ofMinutes(1), () -> restore(backup));
            stage.run();

            assertThat(stage.came).hasSize(1);
            assertThat(stage.log()).singleElement().asString().contains("missed, the database was restored");
            stage.goOn(DAY);
            assertThat(stage.came).hasSize(2);
        }
    }

    private void restore(Path backup) {
        try (var files = Files.list(folder.resolve("data"))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            Files.copy(backup, folder.resolve("data").resolve("hotseat.db"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PersonalStores mortal(PersonalStores stores, Mortal mortal) {
        return new PersonalStores(
                stores.transactions(),
                mortal.store(Personals.class, stores.personals()),
                mortal.store(Asked.class, stores.asked()),
                mortal.store(Outbox.class, stores.outbox()),
                mortal.store(Timetable.class, stores.timetable()));
    }

    @Test
    void killed_at_any_step_it_comes_once_all_the_same() throws IOException {
        int steps = 0;
        boolean killed;
        do {
            try (var stage = new PersonalStage(Files.createDirectory(folder.resolve("at-" + steps)), SUNDAY_NOON, 3)) {
                stage.wants("09:00");
                var mortal = new Mortal(steps);
                stage.clock.goOn(TO_MONDAY);
                var dailies = stage.dailies(stores -> mortal(stores, mortal));
                killed = Mortal.dies(() -> dailies.due("s0/0/2026-11-23"));
                stage.dies(Duration.ZERO);
                stage.run();
                assertThat(stage.came).as("killed after %d steps", steps).containsExactly("q0");
                stage.goOn(DAY);
                assertThat(stage.came).as("a day after").containsExactly("q0", "q1");
            }
            steps++;
        } while (killed);
        assertThat(steps).isGreaterThan(7);
    }
}
