package dev.hotseat.app.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.Timetable;
import dev.hotseat.chat.Post;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Reveal;
import dev.hotseat.core.daily.Vote;
import dev.hotseat.core.daily.Wanted;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.support.Members;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailiesTest {
    /** A Sunday; Berlin is one hour ahead. */
    private static final Instant SUNDAY_NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private final List<DailyStage> stages = new ArrayList<>();

    @AfterEach
    void closeAll() {
        stages.forEach(DailyStage::close);
    }

    private DailyStage stage(Instant now, int questions) {
        var stage = new DailyStage(folder, now, questions);
        stages.add(stage);
        return stage;
    }

    private KeptSchedule berlin(DailyStage stage) {
        return stage.add(DailyStage.wanted("09:00", "Europe/Berlin"));
    }

    private static void until(DailyStage stage, String moment) {
        stage.clock.goOn(Duration.between(stage.clock.instant(), Instant.parse(moment)));
        stage.run();
    }

    @Test
    void the_question_is_there_at_its_time_each_day_the_most_probable_first() {
        var stage = stage(SUNDAY_NOON, 3);
        var id = berlin(stage).id();

        until(stage, "2026-11-23T07:59:59Z");
        assertThat(stage.said()).isEmpty();
        until(stage, "2026-11-23T08:00:00Z");
        assertThat(stage.said()).containsExactly("question 1: q0");
        until(stage, "2026-11-24T08:00:05Z");

        assertThat(stage.said()).containsExactly("question 1: q0", "question 2: q1");
        assertThat(stage.log(id)).containsExactly("2026-11-23 posted, in time", "2026-11-24 posted, in time");
        assertThat(stage.timetable.entries())
                .containsOnly(Map.entry(
                        new Timetable.Due(Dailies.DUE, id.text() + "/0/2026-11-25"),
                        Instant.parse("2026-11-25T08:00:00Z")));
    }

    @Test
    void a_key_that_is_due_again_and_again_is_posted_once() {
        var stage = stage(SUNDAY_NOON, 3);
        var id = berlin(stage).id();
        until(stage, "2026-11-23T08:00:00Z");
        var key = id.text() + "/0/2026-11-23";

        stage.dailies.due(key);
        stage.dailies.due(key);
        stage.run();

        assertThat(stage.said()).hasSize(1);
        assertThat(stage.log(id)).hasSize(1);
    }

    @Test
    void two_runners_at_once_post_once() throws Exception {
        var stage = stage(SUNDAY_NOON, 3);
        var id = berlin(stage).id();
        stage.clock.goOn(Duration.ofHours(20));
        var other = stage.dailies(stores -> stores);
        Callable<Boolean> one = () -> {
            stage.dailies.due(id.text() + "/0/2026-11-23");
            return true;
        };
        Callable<Boolean> two = () -> {
            other.due(id.text() + "/0/2026-11-23");
            return true;
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(List.of(one, two, one, two, one, two))) {
                done.get();
            }
        }
        stage.run();

        assertThat(stage.said()).containsExactly("question 1: q0");
    }

    @Test
    void a_key_of_an_older_revision_does_nothing() {
        var stage = stage(SUNDAY_NOON, 3);
        var id = berlin(stage).id();
        stage.changes.set(Members.origin(1), id, DailyStage.wanted("10:00", "Europe/Berlin"));
        until(stage, "2026-11-23T08:00:00Z");
        assertThat(stage.said()).isEmpty();
        stage.timetable.clear();
        stage.dailies.due(id.text() + "/0/2026-11-23");
        assertThat(stage.timetable.entries()).isEmpty();

        stage.dailies.begin();
        until(stage, "2026-11-23T09:00:00Z");
        assertThat(stage.said()).hasSize(1);
    }

    @Test
    void work_that_is_done_before_its_moment_comes_again() {
        var stage = stage(SUNDAY_NOON, 3);
        var id = berlin(stage).id();
        stage.dailies.due(id.text() + "/0/2026-11-23");

        assertThat(stage.said()).isEmpty();
        assertThat(stage.timetable.entries().keySet())
                .as("the timetable forgets the first when its work is done")
                .contains(new Timetable.Due(Dailies.DUE, id.text() + "/1/2026-11-23"));
        until(stage, "2026-11-23T08:00:00Z");
        assertThat(stage.log(id)).containsExactly("2026-11-23 posted, in time");
    }

    @Test
    void after_ten_minutes_it_is_posted_and_late_is_said() {
        var stage = stage(SUNDAY_NOON, 3);
        var id = berlin(stage).id();
        stage.clock.goOn(Duration.ofHours(19));
        stage.dies(Duration.ofMinutes(70));
        stage.run();

        assertThat(stage.said()).containsExactly("question 1: q0, 10 min late");
        assertThat(stage.log(id)).containsExactly("2026-11-23 late, 10 min late");
    }

    @Test
    void after_three_hours_it_is_missed_and_the_next_comes() {
        var stage = stage(SUNDAY_NOON, 3);
        var id = berlin(stage).id();
        stage.dies(Duration.ofHours(23));
        stage.run();
        assertThat(stage.said()).isEmpty();
        assertThat(stage.log(id)).containsExactly("2026-11-23 missed, 3 h late, and after 2 h it is not sent any more");

        until(stage, "2026-11-24T08:00:00Z");
        assertThat(stage.said()).containsExactly("question 1: q0");
    }

    @Test
    void after_three_days_there_is_no_burst() {
        var stage = stage(SUNDAY_NOON, 3);
        var id = berlin(stage).id();
        stage.dies(Duration.ofHours(2 * 24 + 21));
        stage.run();

        assertThat(stage.said()).containsExactly("question 1: q0, 1 h late");
        assertThat(stage.log(id)).hasSize(3).element(2).isEqualTo("2026-11-25 late, 1 h late");
        assertThat(stage.log(id).subList(0, 2)).allMatch(line -> line.contains(" missed, "));
    }

    @ParameterizedTest
    @CsvSource({
        // Clocks go from 02:00 to 03:00 on 29 March 2026, and from 03:00 to 02:00 on 25 October.
        "Europe/Berlin, 02:30, 2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z, 2026-03-30T00:30:00Z",
        "Europe/Berlin, 02:30, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
        "Europe/Berlin, 09:00, 2026-10-24T12:00:00Z, 2026-10-25T08:00:00Z, 2026-10-26T08:00:00Z",
        // From 02:00 to 03:00 on 8 March, from 02:00 to 01:00 on 1 November.
        "America/New_York, 02:30, 2026-03-07T12:00:00Z, 2026-03-08T07:00:00Z, 2026-03-09T06:30:00Z",
        "America/New_York, 01:30, 2026-10-31T12:00:00Z, 2026-11-01T05:30:00Z, 2026-11-02T06:30:00Z",
        // By half an hour: from 02:00 to 02:30 on 4 October, from 02:00 to 01:30 on 5 April.
        "Australia/Lord_Howe, 02:15, 2026-10-03T02:00:00Z, 2026-10-03T15:30:00Z, 2026-10-04T15:15:00Z",
        "Australia/Lord_Howe, 01:45, 2026-04-04T02:00:00Z, 2026-04-04T14:45:00Z, 2026-04-05T15:15:00Z",
    })
    void local_time_is_local_time(String zone, String time, Instant from, Instant first, Instant second) {
        var stage = stage(from, 9);
        var id = stage.add(DailyStage.wanted(time, zone)).id();
        stage.goOn(Duration.ofDays(2));

        assertThat(stage.stores.deliveries().last(id, 9).reversed())
                .extracting(delivery -> delivery.fate().at())
                .containsExactly(first, second);
        assertThat(stage.log(id)).allMatch(line -> line.endsWith(" posted, in time"));
    }

    @Test
    void a_start_enters_what_is_missing_in_the_timetable() {
        var stage = stage(SUNDAY_NOON, 3);
        berlin(stage);
        berlin(stage);
        var entries = stage.timetable.entries();
        stage.dailies.begin();
        assertThat(stage.timetable.entries()).isEqualTo(entries);

        stage.timetable.clear();
        stage.dailies.begin();
        assertThat(stage.timetable.entries()).isEqualTo(entries).hasSize(2);
    }

    @Test
    void the_streak_of_the_channel_is_on_the_card() {
        var stage = stage(SUNDAY_NOON, 5);
        var id = berlin(stage).id();
        for (var day : List.of("2026-11-23", "2026-11-24")) {
            until(stage, day + "T08:00:00Z");
            var key = stage.stores.deliveries().last(id, 1).getFirst().key();
            stage.stores.deliveries().vote(key, Members.account(2), Vote.HARD, stage.clock.instant());
        }
        until(stage, "2026-11-25T08:00:00Z");
        until(stage, "2026-11-26T08:00:00Z");

        assertThat(stage.said())
                .containsExactly(
                        "question 1: q0", "question 2: q1, streak 1", "question 3: q2, streak 2", "question 4: q3");
    }

    @Test
    void the_log_says_when_a_lap_begins() {
        var stage = stage(SUNDAY_NOON, 2);
        var id = berlin(stage).id();
        for (int day = 23; day <= 27; day++) {
            until(stage, "2026-11-" + day + "T08:00:00Z");
        }

        assertThat(stage.said())
                .containsExactly(
                        "question 1: q0", "question 2: q1", "question 3: q0", "question 4: q1", "question 5: q0");
        assertThat(stage.log(id))
                .containsExactly(
                        "2026-11-23 posted, in time",
                        "2026-11-24 posted, in time",
                        "2026-11-25 posted, in time; lap 2 began",
                        "2026-11-26 posted, in time",
                        "2026-11-27 posted, in time; lap 3 began");
    }

    @Test
    void holidays_are_told_as_skipped() {
        var stage = stage(SUNDAY_NOON, 3);
        var id = berlin(stage).id();
        stage.changes.observe(
                Members.origin(1), id, Set.of(LocalDate.parse("2026-11-23"), LocalDate.parse("2026-11-24")));
        stage.goOn(Duration.ofDays(3));

        assertThat(stage.log(id))
                .containsExactly(
                        "2026-11-23 skipped, a holiday", "2026-11-24 skipped, a holiday", "2026-11-25 posted, in time");
    }

    @Test
    void a_bank_without_such_a_question_is_told() {
        var stage = stage(SUNDAY_NOON, 0);
        var id = berlin(stage).id();
        until(stage, "2026-11-23T08:00:00Z");

        assertThat(stage.log(id)).containsExactly("2026-11-23 skipped, the bank has no question of this selection");
        assertThat(stage.sent).isEmpty();
    }

    @Test
    void posts_go_to_the_channel_of_the_schedule_alone() {
        var stage = stage(SUNDAY_NOON, 3);
        berlin(stage);
        until(stage, "2026-11-23T08:00:00Z");

        assertThat(stage.sent)
                .singleElement()
                .isInstanceOfSatisfying(
                        Post.Say.class, say -> assertThat(say.channel()).isEqualTo(Members.CHANNEL));
    }

    @Test
    void a_week_is_summed_up_once_ahead_of_the_first_question_of_the_next() {
        var stage = stage(SUNDAY_NOON, 9);
        var id = withRoundup(stage).id();
        until(stage, "2026-11-23T08:00:00Z");
        until(stage, "2026-11-24T08:00:00Z");
        var tuesday = new DeliveryKey.Planned(id, LocalDate.of(2026, 11, 24));
        stage.stores.deliveries().vote(tuesday, Members.account(1), Vote.HARD, stage.clock.instant());
        until(stage, "2026-11-30T08:00:00Z");
        until(stage, "2026-12-01T08:00:00Z");

        assertThat(stage.said())
                .containsExactly(
                        "question 1: q0",
                        "question 2: q1",
                        "week of 2026-11-23: 2 questions, 1 took part, hardest q1",
                        "question 3: q2, streak 1",
                        "question 4: q3");
    }

    private static KeptSchedule withRoundup(DailyStage stage) {
        var wanted = DailyStage.wanted("09:00", "Europe/Berlin");
        return stage.add(new Wanted(
                wanted.time(),
                wanted.zone(),
                wanted.days(),
                wanted.selection(),
                wanted.reveal(),
                wanted.order(),
                wanted.channel(),
                wanted.group(),
                wanted.thread(),
                true));
    }

    @Test
    void a_week_whose_first_question_was_missed_is_opened_by_the_sum_of_the_one_before_all_the_same() {
        var stage = stage(SUNDAY_NOON, 9);
        withRoundup(stage);
        until(stage, "2026-11-23T08:00:00Z");
        until(stage, "2026-11-30T18:00:00Z");
        until(stage, "2026-12-01T08:00:00Z");
        until(stage, "2026-12-02T08:00:00Z");

        assertThat(stage.said())
                .contains("week of 2026-11-23: 1 questions, 0 took part, hardest none")
                .filteredOn(said -> said.startsWith("week"))
                .hasSize(1);
    }

    private static Wanted sealed(Duration time, ChannelId channel) {
        var wanted = DailyStage.wanted("09:00", "Europe/Berlin");
        return new Wanted(
                wanted.time(),
                wanted.zone(),
                wanted.days(),
                wanted.selection(),
                new Reveal.After(time),
                wanted.order(),
                channel,
                wanted.group(),
                wanted.thread(),
                wanted.roundup());
    }

    @Test
    void no_answer_is_shown_while_another_channel_has_it_sealed() {
        var stage = stage(SUNDAY_NOON, 9);
        var other = new ChannelId(Members.WORKSPACE, "another");
        stage.add(sealed(Duration.ofHours(4), Members.CHANNEL));
        stage.add(sealed(Duration.ofMinutes(30), other));
        until(stage, "2026-11-23T08:00:00Z");
        assertThat(stage.said()).containsExactly("question 1: q0", "question 1: q0");

        until(stage, "2026-11-23T08:31:00Z");
        assertThat(updates(stage)).isEmpty();
        until(stage, "2026-11-23T12:00:01Z");

        assertThat(updates(stage)).hasSize(2);
    }

    private static List<Post> updates(DailyStage stage) {
        return stage.sent.stream().filter(Post.Update.class::isInstance).toList();
    }
}
