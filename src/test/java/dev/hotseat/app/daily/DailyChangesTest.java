package dev.hotseat.app.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.Schedules;
import dev.hotseat.app.port.Sender;
import dev.hotseat.core.daily.Pause;
import dev.hotseat.core.daily.Reveal;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.Wanted;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.Members;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyChangesTest {
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private DailyStage stage;
    private KeptSchedule schedule;

    @BeforeEach
    void open() {
        stage = new DailyStage(folder, Instant.parse("2026-11-22T12:00:00Z"), 30);
        schedule = stage.add(berlin("09:00"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static Wanted berlin(String time) {
        return DailyStage.wanted(time, "Europe/Berlin");
    }

    private ScheduleId id() {
        return schedule.id();
    }

    @Test
    void a_changed_time_counts_from_the_next_date_that_was_not_posted() {
        stage.goOn(Duration.ofHours(20));
        stage.changes.set(Members.origin(1), id(), berlin("11:00"));
        stage.goOn(Duration.ofHours(4));
        assertThat(stage.said()).as("today's is there already").hasSize(1);

        stage.goOn(Duration.ofHours(22));
        assertThat(stage.said()).hasSize(2);
    }

    @Test
    void a_time_that_has_passed_today_is_not_made_up_for() {
        stage.changes.set(Members.origin(1), id(), berlin("08:00"));
        stage.goOn(Duration.ofHours(19).plusMinutes(30));
        assertThat(stage.log(id())).containsExactly("2026-11-23 posted, in time");

        var other = stage.add(berlin("06:00")).id();
        stage.goOn(Duration.ofHours(12));
        assertThat(stage.log(other)).isEmpty();
    }

    @Test
    void what_was_due_before_a_change_is_dealt_with_as_it_was_planned() {
        stage.clock.goOn(Duration.ofHours(20));
        stage.changes.set(Members.origin(1), id(), berlin("20:00"));
        stage.run();

        assertThat(stage.log(id())).containsExactly("2026-11-23 posted, in time");
    }

    @Test
    void an_event_that_is_delivered_twice_counts_once() {
        var origin = Members.origin(1);
        assertThat(stage.changes.add(origin, berlin("10:00"))).isInstanceOf(Changed.Done.class);
        assertThat(stage.changes.add(origin, berlin("10:00"))).isEqualTo(new Changed.Repeated());
        var press = Members.origin(1);
        stage.changes.now(press, id());
        assertThat(stage.changes.now(press, id())).isEqualTo(new Changed.Repeated());
        stage.run();

        assertThat(stage.stores.schedules().in(Members.CHANNEL)).hasSize(2);
        assertThat(stage.said()).hasSize(1);
    }

    @Test
    void now_posts_at_once_and_does_not_use_up_today() {
        stage.changes.now(Members.origin(1), id());
        stage.run();
        assertThat(stage.said()).containsExactly("question 1: q0");

        stage.goOn(Duration.ofHours(20));
        assertThat(stage.said()).containsExactly("question 1: q0", "question 2: q1");
        assertThat(stage.log(id())).hasSize(2).first().asString().matches("now/\\S+ posted, in time");
    }

    @Test
    void a_paused_schedule_is_silent_until_somebody_says_so() {
        stage.changes.pause(Members.origin(1), id(), new Pause(LocalDate.parse("2026-11-22"), Optional.empty()));
        stage.goOn(DAY.multipliedBy(2));
        assertThat(stage.said()).isEmpty();
        assertThat(stage.changes.skip(Members.origin(1), id())).isInstanceOf(Changed.Refused.class);

        stage.changes.resume(Members.origin(1), id());
        stage.goOn(DAY);
        assertThat(stage.log(id()))
                .containsExactly(
                        "2026-11-23 skipped, paused", "2026-11-24 skipped, paused", "2026-11-25 posted, in time");
        assertThat(stage.changes.resume(Members.origin(1), id())).isEqualTo(new Changed.Refused("It is not paused."));
    }

    @Test
    void today_is_posted_at_a_later_time_after_a_pause_that_held_at_the_one_before() {
        pausedOverMonday();

        stage.changes.set(Members.origin(1), id(), berlin("15:00"));
        assertThat(stage.schedule(id()).preview(stage.clock.instant(), 1))
                .extracting(next -> next.date().toString())
                .containsExactly("2026-11-23");
        stage.goOn(DAY.dividedBy(2));

        assertThat(stage.said()).containsExactly("question 1: q0");
        assertThat(stage.log(id())).containsExactly("2026-11-23 posted, in time");
    }

    /** It is Monday at 10:00 in Berlin, and the pause is over. */
    private void pausedOverMonday() {
        stage.changes.pause(Members.origin(1), id(), new Pause(LocalDate.parse("2026-11-22"), Optional.empty()));
        stage.goOn(Duration.ofHours(21));
        stage.changes.resume(Members.origin(1), id());
        assertThat(stage.log(id())).containsExactly("2026-11-23 skipped, paused");
    }

    @Test
    void today_is_missed_at_a_later_time_if_nobody_was_there_to_post_it() {
        pausedOverMonday();
        stage.changes.set(Members.origin(1), id(), berlin("15:00"));
        stage.clock.goOn(Duration.ofHours(9));
        stage.run();

        assertThat(stage.said()).isEmpty();
        assertThat(stage.log(id()))
                .containsExactly("2026-11-23 missed, 4 h late, and after 2 h it is not sent any more");
    }

    @Test
    void today_is_posted_at_a_later_time_when_it_is_no_holiday_any_more() {
        stage.changes.observe(Members.origin(1), id(), Set.of(LocalDate.parse("2026-11-23")));
        stage.goOn(Duration.ofHours(21));
        stage.changes.observe(Members.origin(1), id(), Set.of());
        assertThat(stage.log(id())).containsExactly("2026-11-23 skipped, a holiday");

        stage.changes.set(Members.origin(1), id(), berlin("15:00"));
        stage.goOn(DAY.dividedBy(2));
        assertThat(stage.log(id())).containsExactly("2026-11-23 posted, in time");
    }

    @Test
    void what_was_posted_today_is_not_posted_again_whatever_is_paused_and_set_after_it() {
        stage.goOn(Duration.ofHours(21));
        assertThat(stage.log(id())).containsExactly("2026-11-23 posted, in time");
        stage.changes.pause(Members.origin(1), id(), new Pause(LocalDate.parse("2026-11-23"), Optional.empty()));
        stage.changes.set(Members.origin(1), id(), berlin("11:00"));
        stage.goOn(Duration.ofHours(2));
        stage.changes.resume(Members.origin(1), id());
        stage.changes.set(Members.origin(1), id(), berlin("15:00"));
        stage.goOn(Duration.ofHours(8));

        assertThat(stage.said()).hasSize(1);
        assertThat(stage.log(id())).containsExactly("2026-11-23 posted, in time");
    }

    @Test
    void a_pause_ends_by_itself() {
        stage.changes.pause(
                Members.origin(1),
                id(),
                new Pause(LocalDate.parse("2026-11-22"), Optional.of(LocalDate.parse("2026-11-24"))));
        stage.goOn(DAY.multipliedBy(2));

        assertThat(stage.log(id())).last().isEqualTo("2026-11-24 posted, in time");
        assertThat(stage.said()).hasSize(1);
    }

    @Test
    void skip_leaves_out_the_next_date_and_twice_the_next_two() {
        assertThat(stage.changes.skip(Members.origin(1), id()))
                .isInstanceOfSatisfying(
                        Changed.Skipped.class,
                        skipped -> assertThat(skipped.occurrence().date()).isEqualTo("2026-11-23"));
        stage.changes.skip(Members.origin(1), id());
        stage.goOn(DAY.multipliedBy(3));

        assertThat(stage.log(id()))
                .containsExactly(
                        "2026-11-23 skipped, skipped by a manager",
                        "2026-11-24 skipped, skipped by a manager",
                        "2026-11-25 posted, in time");
    }

    @Test
    void what_was_removed_is_gone_with_what_waited() {
        stage.clock.goOn(Duration.ofHours(20));
        stage.dailies.due(id().text() + "/0/2026-11-23");
        assertThat(stage.changes.remove(Members.origin(1), id())).isInstanceOf(Changed.Done.class);
        stage.goOn(DAY);

        assertThat(stage.sent).isEmpty();
        assertThat(stage.stores.schedules().in(Members.CHANNEL)).isEmpty();
        assertThat(stage.changes.remove(Members.origin(1), id())).isEqualTo(new Changed.Gone());
    }

    @Test
    void what_was_on_its_way_when_it_was_removed_is_not_sent_again() {
        stage.clock.goOn(Duration.ofHours(20));
        stage.dailies.due(id().text() + "/0/2026-11-23");
        assertThat(stage.claim()).hasSize(1);
        stage.changes.remove(Members.origin(1), id());
        stage.sight = new Sender.Sight.NotThere();
        stage.goOn(Duration.ofMinutes(5));
        assertThat(stage.sent).as("looked for, and not there").isEmpty();

        var other = stage.add(berlin("10:00")).id();
        stage.clock.goOn(Duration.ofMinutes(55));
        stage.dailies.due(other.text() + "/0/2026-11-23");
        var key = stage.claim().getFirst().key();
        stage.changes.remove(Members.origin(1), other);
        stage.stores.transactions().inOne(() -> {
            stage.stores.outbox().again(key, stage.clock.instant(), "503");
            stage.aftermath.putOff(key, stage.clock.instant());
            return true;
        });
        stage.run();
        assertThat(stage.sent).as("put off").isEmpty();
    }

    @Test
    void a_sealed_answer_is_shown_when_its_schedule_is_removed() {
        var w = berlin("09:00");
        var sealed = new Wanted(
                w.time(),
                w.zone(),
                w.days(),
                w.selection(),
                new Reveal.After(DAY),
                w.order(),
                w.channel(),
                w.group(),
                false,
                false);
        stage.changes.set(Members.origin(1), id(), sealed);
        stage.goOn(Duration.ofHours(20));
        stage.changes.remove(Members.origin(1), id());
        stage.run();

        assertThat(stage.said()).last().isEqualTo("edited: answer of q0, 0 tried");
    }

    @Test
    void nobody_changes_the_schedule_of_another_workspace() {
        var elsewhere = new ChannelId(new WorkspaceId(Members.PLATFORM, "other"), "c1");

        assertThat(stage.changes.remove(Members.origin(1, elsewhere), id())).isEqualTo(new Changed.Gone());
        assertThat(stage.changes.skip(Members.origin(1, elsewhere), id())).isEqualTo(new Changed.Gone());
        assertThat(stage.stores.schedules().in(Members.CHANNEL)).containsExactly(schedule);
    }

    @Test
    void one_more_than_a_channel_may_have_is_refused() {
        for (int i = 1; i < Schedules.MOST_IN_CHANNEL; i++) {
            stage.add(berlin("10:00"));
        }
        assertThat(stage.changes.add(Members.origin(1), berlin("10:00"))).isInstanceOf(Changed.Refused.class);
    }
}
