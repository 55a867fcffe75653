package dev.hotseat.core.quiz;

import static dev.hotseat.core.quiz.Script.RIGHT;
import static dev.hotseat.core.quiz.Script.WRONG;
import static dev.hotseat.core.quiz.Script.player;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A restart in the middle of a round: its message is posted anew, 15 seconds after the first one. */
class RestartTest {
    private static Script restarted() {
        return Script.of(Mode.CLASSIC)
                .join(1, 2)
                .round()
                .right(1, 6_000)
                .pass(15_000)
                .on(new Event.Resume());
    }

    private static Event.Click press(int player, int option, long millisAfterTheFirst) {
        return new Event.Click(player(player), 1, option, Script.NOON.plusMillis(millisAfterTheFirst));
    }

    @Test
    void an_open_round_is_posted_anew() {
        var script = restarted();
        assertThat(script.effects()).singleElement().isInstanceOfSatisfying(Effect.Post.class, post -> {
            assertThat(post.round().number()).isEqualTo(1);
            assertThat(post.round().openings()).hasSize(1);
        });
        assertThat(script.quiz().stage()).isInstanceOf(Stage.Posting.class);
    }

    @Test
    void a_round_that_was_being_posted_is_posted_anew() {
        var script = Script.of(Mode.CLASSIC).start().made().on(new Event.Resume());
        assertThat(script.effects()).singleElement().isInstanceOf(Effect.Post.class);
    }

    @Test
    void a_question_that_was_being_drawn_is_asked_for_anew() {
        var script = Script.of(Mode.CLASSIC).start().on(new Event.Resume());
        assertThat(script.effects()).isEqualTo(List.of(new Effect.NeedsQuestion(1)));
    }

    @Test
    void an_acknowledged_answer_keeps_its_time() {
        assertThat(restarted().posted().took(1)).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void the_new_message_starts_the_clock_for_the_others() {
        var script = restarted().posted().on(press(2, RIGHT, 17_000));
        assertThat(script.outcome()).isEqualTo(new Outcome.Accepted(RIGHT, false));
        assertThat(script.took(2)).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void the_round_is_open_for_its_whole_time_again() {
        var script = restarted().posted().on(press(2, RIGHT, 35_000));
        assertThat(script.outcome()).isEqualTo(new Outcome.Accepted(RIGHT, false));
        assertThat(script.took(2)).isEqualTo(Duration.ofSeconds(20));
        assertThat(script.quiz().due()).contains(Script.NOON.plusSeconds(15 + 20 + 1));
        assertThat(script.on(press(3, RIGHT, 35_001)).outcome()).isEqualTo(new Outcome.TooLate(Duration.ofMillis(1)));
    }

    @Test
    void a_press_on_the_old_message_is_timed_by_it() {
        var script = restarted().posted().on(press(2, RIGHT, 14_000));
        assertThat(script.took(2)).isEqualTo(Duration.ofSeconds(14));
    }

    @Test
    void a_change_after_the_new_message_gains_no_time() {
        var script = restarted().posted().on(press(1, WRONG, 17_000));
        assertThat(script.outcome()).isEqualTo(new Outcome.Changed(RIGHT, WRONG));
        assertThat(script.took(1)).isEqualTo(Duration.ofSeconds(17));
        assertThat(script.on(press(1, RIGHT, 30_000)).took(1)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void word_of_the_old_message_that_comes_twice_does_not_open_the_round() {
        var script = restarted().on(new Event.Posted(1, Script.NOON));
        assertThat(script.outcome()).isEqualTo(new Outcome.Ignored());
        assertThat(script.quiz().stage()).isInstanceOf(Stage.Posting.class);
    }

    @Test
    void a_lobby_goes_on_without_a_word() {
        var script = Script.of(Mode.CLASSIC).join(1).on(new Event.Resume());
        assertThat(script.outcome()).isEqualTo(new Outcome.Ignored());
    }
}
