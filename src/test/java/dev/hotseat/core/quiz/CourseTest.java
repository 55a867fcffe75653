package dev.hotseat.core.quiz;

import static dev.hotseat.core.quiz.Script.player;
import static dev.hotseat.core.quiz.Script.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CourseTest {
    private static Script rounds(Script script, int rounds) {
        for (int round = 0; round < rounds; round++) {
            script.round().due();
        }
        return script;
    }

    private static Ending ending(Script script) {
        return ((Stage.Ended) script.quiz().stage()).ending();
    }

    @Test
    void the_lobby_ends_by_itself() {
        var script = Script.of(Mode.CLASSIC).join(1).due();
        assertThat(script.effects()).isEqualTo(List.of(new Effect.NeedsQuestion(1)));
    }

    @Test
    void who_leaves_the_lobby_leaves_no_trace() {
        var script = Script.of(Mode.CLASSIC).join(1, 2).on(new Event.Leave(player(1)));
        assertThat(script.quiz().seats()).containsOnlyKeys(player(2));
    }

    @Test
    void a_round_that_is_made_is_posted() {
        var script = Script.of(Mode.CLASSIC).start().made();
        assertThat(script.effects()).isEqualTo(List.of(new Effect.Post(Round.made(1, question(1)))));
    }

    @Test
    void a_round_is_revealed_a_second_after_its_time() {
        var script = Script.of(Mode.CLASSIC).join(1).round().right(1, 5_000).pass(20_999);
        assertThat(script.on(new Event.Tick()).outcome()).isEqualTo(new Outcome.Ignored());
        script.pass(1).on(new Event.Tick());
        assertThat(script.effects())
                .isEqualTo(List.of(new Effect.Reveal(script.quiz().played().getFirst())));
    }

    @Test
    void after_a_pause_the_next_question_is_drawn() {
        var script = rounds(Script.of(Mode.CLASSIC), 1).due();
        assertThat(script.effects()).isEqualTo(List.of(new Effect.NeedsQuestion(2)));
    }

    @Test
    void the_last_reveal_ends_the_quiz() {
        var script = Script.of(Mode.CLASSIC).join(1);
        for (int round = 0; round < 5; round++) {
            script.round().wrong(1, 5_000).due();
        }
        assertThat(script.effects())
                .isEqualTo(
                        List.of(new Effect.Reveal(script.quiz().played().getLast()), new Effect.End(Ending.FINISHED)));
    }

    @Test
    void three_rounds_without_an_answer_end_the_quiz() {
        assertThat(rounds(Script.of(Mode.CLASSIC).join(1), 2).quiz().stage()).isInstanceOf(Stage.Revealed.class);
        assertThat(ending(rounds(Script.of(Mode.CLASSIC).join(1), 3))).isEqualTo(Ending.NOBODY_ANSWERED);
        assertThat(ending(rounds(Script.of(Mode.CLASSIC), 3))).isEqualTo(Ending.NOBODY_ANSWERED);
    }

    @Test
    void an_answer_between_quiet_rounds_keeps_the_quiz_going() {
        var script = rounds(Script.of(Mode.CLASSIC).join(1), 2)
                .round()
                .wrong(1, 5_000)
                .due();
        assertThat(rounds(script, 1).quiz().stage()).isInstanceOf(Stage.Revealed.class);
    }

    @Test
    void a_skipped_round_counts_for_nobody() {
        var script = Script.of(Mode.CLASSIC).join(1, 2).round().right(1, 5_000).skip();
        var played = script.quiz().played().getFirst();
        assertThat(played.counted()).isFalse();
        assertThat(played.silent()).isEmpty();
        assertThat(script.effects()).isEqualTo(List.of(new Effect.Reveal(played)));
    }

    @Test
    void a_skipped_round_is_no_quiet_one() {
        var script = rounds(Script.of(Mode.CLASSIC).join(1), 2).round().skip();
        assertThat(script.quiz().stage()).isInstanceOf(Stage.Revealed.class);
        assertThat(ending(rounds(script, 1))).isEqualTo(Ending.NOBODY_ANSWERED);
    }

    @Test
    void stopping_reveals_the_open_round_which_does_not_count() {
        var script = Script.of(Mode.CLASSIC).join(1).round().right(1, 5_000).stop();
        var played = script.quiz().played().getFirst();
        assertThat(played.counted()).isFalse();
        assertThat(script.effects()).isEqualTo(List.of(new Effect.Reveal(played), new Effect.End(Ending.STOPPED)));
    }

    @Test
    void stopping_before_anybody_saw_the_round_reveals_nothing() {
        var script = Script.of(Mode.CLASSIC).start().made().stop();
        assertThat(script.quiz().played()).isEmpty();
        assertThat(script.effects()).isEqualTo(List.of(new Effect.End(Ending.STOPPED)));
    }

    @Test
    void stopping_the_lobby_cancels() {
        assertThat(ending(Script.of(Mode.CLASSIC).stop())).isEqualTo(Ending.CANCELLED);
    }

    @Test
    void a_message_that_nobody_hears_of_ends_the_quiz() {
        assertThat(ending(Script.of(Mode.CLASSIC).start().made().due())).isEqualTo(Ending.INTERRUPTED);
    }
}
