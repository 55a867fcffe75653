package dev.hotseat.app.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.Trouble;
import dev.hotseat.chat.Post;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.daily.Reveal;
import dev.hotseat.core.daily.Wanted;
import dev.hotseat.support.Members;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyAftermathTest {
    private static final Sender.Outcome REFUSED =
            new Sender.Outcome.Never(Trouble.SHUT_OUT, "the bot may not write there");
    private static final Sender.Outcome TAKEN = DailyStage.TAKEN;
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path folder;

    private DailyStage stage;

    @BeforeEach
    void open() {
        stage = new DailyStage(folder, Instant.parse("2026-11-22T12:00:00Z"), 30);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static Wanted berlin() {
        return DailyStage.wanted("09:00", "Europe/Berlin");
    }

    private KeptSchedule now(KeptSchedule schedule) {
        return stage.schedule(schedule.id());
    }

    @Test
    void refused_posts_suspend_the_schedule_and_its_setter_is_told_once_a_week() {
        var schedule = stage.add(berlin());
        stage.outcome = REFUSED;
        stage.goOn(DAY);

        assertThat(stage.told()).containsExactly("suspended: the bot may not write there");
        assertThat(stage.sent)
                .first()
                .isInstanceOfSatisfying(
                        Post.Direct.class, direct -> assertThat(direct.to()).isEqualTo(Members.account(1)));
        assertThat(now(schedule).suspension())
                .get()
                .extracting(KeptSchedule.Suspension::why)
                .isEqualTo("the bot may not write there");
        stage.goOn(DAY.multipliedBy(6));
        assertThat(stage.told()).hasSize(1);
        stage.goOn(DAY.multipliedBy(7));
        assertThat(stage.told()).hasSize(2);
        assertThat(stage.log(schedule.id())).hasSize(14).allMatch(line -> line.contains(" failed, "));
    }

    @Test
    void it_resumes_by_itself_with_the_question_that_was_not_seen() {
        var schedule = stage.add(berlin());
        stage.outcome = REFUSED;
        stage.goOn(DAY.multipliedBy(3));
        stage.outcome = TAKEN;
        stage.goOn(DAY.multipliedBy(2));

        assertThat(stage.said()).containsExactly("question 1: q0", "question 2: q1");
        assertThat(stage.told()).containsExactly("suspended: the bot may not write there", "arrives again");
        assertThat(now(schedule).suspension()).isEmpty();
    }

    @Test
    void a_post_that_was_invalid_suspends_nothing_and_the_next_day_brings_another_question() {
        var schedule = stage.add(berlin());
        stage.outcome = new Sender.Outcome.Never(Trouble.INVALID, "incident 1");
        stage.goOn(DAY);
        stage.outcome = TAKEN;
        stage.goOn(DAY);

        assertThat(stage.told()).isEmpty();
        assertThat(stage.said()).containsExactly("question 2: q1");
        assertThat(stage.log(schedule.id()))
                .containsExactly("2026-11-23 failed, incident 1", "2026-11-24 posted, in time");
    }

    @Test
    void a_post_that_failed_for_a_reason_of_its_own_suspends_nothing_and_its_question_comes_the_next_day() {
        var schedule = stage.add(berlin());
        stage.outcome = new Sender.Outcome.Never(Trouble.OTHER, "as many threads as there can be");
        stage.goOn(DAY);
        assertThat(now(schedule).suspension()).isEmpty();
        stage.outcome = TAKEN;
        stage.goOn(DAY);

        assertThat(stage.told()).isEmpty();
        assertThat(stage.said()).containsExactly("question 1: q0");
    }

    @Test
    void a_post_that_was_put_off_for_too_long_is_missed() {
        var schedule = stage.add(berlin());
        stage.outcome = new Sender.Outcome.Never(Trouble.PUT_OFF, "429");
        stage.goOn(DAY);
        stage.outcome = TAKEN;
        stage.goOn(DAY);

        assertThat(stage.told()).isEmpty();
        assertThat(stage.said()).containsExactly("question 1: q0");
        assertThat(stage.log(schedule.id()))
                .containsExactly("2026-11-23 missed, 429, until it was too late", "2026-11-24 posted, in time");
    }

    @Test
    void a_post_that_comes_late_after_trouble_of_its_platform_says_so_on_its_card_and_in_the_log() {
        var schedule = stage.add(berlin());
        stage.outcome = new Sender.Outcome.Later(Duration.ofMinutes(5), "503");
        stage.goOn(Duration.ofHours(20).plusMinutes(88));
        stage.outcome = TAKEN;
        stage.goOn(Duration.ofMinutes(5));

        assertThat(stage.said()).containsExactly("question 1: q0, 1 h 30 min late");
        assertThat(stage.log(schedule.id())).containsExactly("2026-11-23 late, 1 h 30 min late");
    }

    @Test
    void a_post_that_was_put_off_for_a_moment_is_in_time() {
        var schedule = stage.add(berlin());
        stage.outcome = new Sender.Outcome.Later(Duration.ofMinutes(1), "503");
        stage.goOn(Duration.ofHours(20));
        stage.outcome = TAKEN;
        stage.goOn(Duration.ofMinutes(1));

        assertThat(stage.said()).containsExactly("question 1: q0");
        assertThat(stage.log(schedule.id())).containsExactly("2026-11-23 posted, in time");
    }

    @Test
    void a_lap_whose_first_question_does_not_go_out_is_told_with_the_next_that_does() {
        stage.close();
        stage = new DailyStage(folder.resolve("small"), Instant.parse("2026-11-22T12:00:00Z"), 3);
        var schedule = stage.add(berlin());
        stage.goOn(DAY.multipliedBy(3));
        stage.outcome = new Sender.Outcome.Never(Trouble.OTHER, "as many threads as there can be");
        stage.goOn(DAY);
        stage.outcome = new Sender.Outcome.Never(Trouble.INVALID, "incident 1");
        stage.goOn(DAY);
        stage.outcome = TAKEN;
        stage.goOn(DAY.multipliedBy(2));

        assertThat(stage.log(schedule.id()))
                .containsExactly(
                        "2026-11-23 posted, in time",
                        "2026-11-24 posted, in time",
                        "2026-11-25 posted, in time",
                        "2026-11-26 failed, as many threads as there can be",
                        "2026-11-27 failed, incident 1",
                        "2026-11-28 posted, in time; lap 2 began",
                        "2026-11-29 posted, in time");
    }

    @Test
    void other_trouble_leaves_a_suspension_as_it_is() {
        var schedule = stage.add(berlin());
        stage.outcome = REFUSED;
        stage.goOn(DAY);
        var before = now(schedule).suspension();
        stage.outcome = new Sender.Outcome.Never(Trouble.INVALID, "incident 1");
        stage.goOn(DAY);

        assertThat(before).isPresent();
        assertThat(now(schedule).suspension()).isEqualTo(before);
    }

    @Test
    void a_question_and_what_comes_with_it_are_wanted_for_as_long_as_the_workspace_says() {
        var schedule = stage.add(berlin());
        stage.clock.goOn(Duration.ofHours(20));
        stage.dailies.due(schedule.id().text() + "/0/2026-11-23");
        var key = stage.stores
                .deliveries()
                .last(schedule.id(), 1)
                .getFirst()
                .key()
                .key();
        var due = Instant.parse("2026-11-23T08:00:00Z");

        assertThat(stage.aftermath.wantedUntil("daily/" + key, due)).contains(due.plus(Duration.ofHours(2)));
        stage.stores.workspaces().catchUp(Members.WORKSPACE, Duration.ofHours(5));
        assertThat(stage.aftermath.wantedUntil("daily/" + key, due)).contains(due.plus(Duration.ofHours(5)));
        stage.stores.workspaces().catchUp(Members.WORKSPACE, Duration.ZERO);
        assertThat(stage.aftermath.wantedUntil("daily/" + key, due)).contains(due.plus(Duration.ofMinutes(1)));
        stage.stores.workspaces().catchUp(Members.WORKSPACE, Duration.ofHours(3));
        for (var along : List.of("daily-thread/" + key, "daily-week/" + key)) {
            assertThat(stage.aftermath.wantedUntil(along, due.plusSeconds(9)))
                    .as(along)
                    .contains(due.plusSeconds(9).plus(Duration.ofHours(3)));
        }
    }

    @Test
    void an_answer_and_what_a_manager_has_to_know_are_wanted_for_a_day() {
        var since = stage.clock.instant();
        for (var key : List.of("daily-reveal/s0/2026-11-23", "daily-answer/s0/2026-11-23", "daily-word/again/s0/a/b")) {
            assertThat(stage.aftermath.wantedUntil(key, since)).as(key).contains(since.plus(DAY));
        }
    }

    @Test
    void nothing_is_wanted_of_a_schedule_that_is_gone_but_the_answers_it_owes() {
        var since = stage.clock.instant();
        for (var key : List.of("daily/s0/2026-11-23", "daily-thread/s0/2026-11-23", "daily-week/s0/2026-11-16")) {
            assertThat(stage.aftermath.wantedUntil(key, since)).as(key).contains(since);
        }
        assertThat(stage.aftermath.wantedUntil("daily-week/of/none/at/all", since))
                .contains(since);
    }

    @Test
    void the_window_of_the_workspace_decides_what_still_comes_from_the_next_due_date_on() {
        var schedule = stage.add(berlin());
        stage.stores.workspaces().catchUp(Members.WORKSPACE, Duration.ofHours(1));
        stage.dies(Duration.ofHours(21).plusMinutes(30));
        stage.run();
        assertThat(stage.said()).as("09:30 in Berlin plus an hour is over").isEmpty();
        assertThat(stage.log(schedule.id()))
                .containsExactly("2026-11-23 missed, 1 h 30 min late, and after 1 h it is not sent any more");

        stage.stores.workspaces().catchUp(Members.WORKSPACE, Duration.ofHours(12));
        stage.dies(Duration.ofHours(33));
        stage.run();
        assertThat(stage.log(schedule.id())).last().isEqualTo("2026-11-24 late, 10 h 30 min late");
    }

    @Test
    void without_its_setter_whoever_is_told_of_the_workspace_is_told() {
        stage.add(berlin());
        stage.stores.personalData().delete(Members.account(1));
        stage.stores.workspaces().name(Members.WORKSPACE, Members.account(7));
        stage.outcome = REFUSED;
        stage.goOn(DAY);

        assertThat(stage.sent)
                .singleElement()
                .isInstanceOfSatisfying(
                        Post.Direct.class, direct -> assertThat(direct.to()).isEqualTo(Members.account(7)));
    }

    @Test
    void what_nobody_knows_of_is_told_and_not_sent_again() {
        var schedule = stage.add(berlin());
        stage.outcome = new Sender.Outcome.Unclear("the connection broke");
        stage.goOn(DAY);
        stage.outcome = TAKEN;
        stage.goOn(DAY);

        assertThat(stage.told()).containsExactly("unknown");
        assertThat(stage.said()).containsExactly("question 2: q1");
        assertThat(stage.log(schedule.id()))
                .containsExactly("2026-11-23 unknown, the connection broke", "2026-11-24 posted, in time");
    }

    private static Wanted sealed(Duration delay) {
        var w = berlin();
        return new Wanted(
                w.time(),
                w.zone(),
                w.days(),
                w.selection(),
                new Reveal.After(delay),
                w.order(),
                w.channel(),
                w.group(),
                true,
                false);
    }

    private boolean isSealed() {
        return stage.stores
                .deliveries()
                .sealed(Members.WORKSPACE, new QuestionId("q0"), stage.clock.instant())
                .isPresent();
    }

    @Test
    void a_sealed_answer_comes_at_its_time_in_the_place_of_the_question() {
        var schedule = stage.add(sealed(Duration.ofHours(2)));
        stage.goOn(Duration.ofHours(20));
        assertThat(stage.said()).containsExactly("question 1: q0", "thread of q0");
        assertThat(isSealed()).isTrue();
        var key = stage.stores.deliveries().last(schedule.id(), 1).getFirst().key();
        stage.stores.deliveries().seen(key, Members.account(2), stage.clock.instant());

        stage.goOn(Duration.ofMinutes(119));
        assertThat(stage.said()).hasSize(2);
        stage.goOn(Duration.ofMinutes(1));
        assertThat(stage.said()).last().isEqualTo("edited: answer of q0, 1 tried");
        assertThat(isSealed()).isFalse();
    }

    @Test
    void a_seal_that_ends_while_the_bot_is_down_is_broken_at_the_next_start() {
        stage.add(sealed(Duration.ofHours(2)));
        stage.goOn(Duration.ofHours(20));
        stage.dies(Duration.ofHours(9));
        stage.run();

        assertThat(stage.said()).last().isEqualTo("edited: answer of q0, 0 tried");
    }

    @Test
    void a_question_that_was_on_its_way_for_longer_than_its_seal_is_answered_as_long_after_it_is_there() {
        var schedule = stage.add(sealed(Duration.ofMinutes(5)));
        stage.outcome = new Sender.Outcome.Later(Duration.ofMinutes(7), "too many requests");
        stage.goOn(Duration.ofHours(20));
        assertThat(stage.stores
                        .deliveries()
                        .last(schedule.id(), 1)
                        .getFirst()
                        .asking()
                        .orElseThrow()
                        .sealedUntil())
                .as("as its card says")
                .contains(stage.clock.instant().plus(Duration.ofMinutes(12)));
        stage.outcome = TAKEN;
        stage.goOn(Duration.ofMinutes(11));
        assertThat(stage.said()).containsExactly("question 1: q0, 7 min late", "thread of q0");
        assertThat(isSealed()).isTrue();
        stage.goOn(Duration.ofMinutes(1));

        assertThat(stage.said())
                .containsExactly("question 1: q0, 7 min late", "thread of q0", "edited: answer of q0, 0 tried");
    }

    @Test
    void an_answer_that_cannot_take_the_place_of_its_question_comes_below_it() {
        var schedule = stage.add(sealed(Duration.ofHours(2)));
        stage.goOn(Duration.ofHours(20));
        var key = stage.stores.deliveries().last(schedule.id(), 1).getFirst().key();
        stage.stores.transactions().inOne(() -> {
            stage.aftermath.failed("daily-reveal/" + key.key(), Outbox.Fate.FAILED, "too old to be edited");
            return true;
        });
        stage.run();

        assertThat(stage.said()).last().isEqualTo("answer of q0, 0 tried");
    }
}
