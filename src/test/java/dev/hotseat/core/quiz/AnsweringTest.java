package dev.hotseat.core.quiz;

import static dev.hotseat.core.quiz.Script.RIGHT;
import static dev.hotseat.core.quiz.Script.WRONG;
import static dev.hotseat.core.quiz.Script.player;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AnsweringTest {
    private static Script open() {
        return Script.of(Mode.CLASSIC).join(1, 2).round();
    }

    private static Script openAndLocked() {
        return Script.of(Script.settings(Mode.CLASSIC, 5, true)).join(1, 2).round();
    }

    @Test
    void an_answer_takes_from_the_message_to_the_press() {
        var script = open().right(1, 4_200);
        assertThat(script.outcome()).isEqualTo(new Outcome.Accepted(RIGHT, false));
        assertThat(script.took(1)).isEqualTo(Duration.ofMillis(4_200));
    }

    @Test
    void a_press_joins() {
        var script = open().right(3, 4_200);
        assertThat(script.outcome()).isEqualTo(new Outcome.Accepted(RIGHT, true));
        assertThat(script.quiz().seat(player(3))).isEqualTo(Seat.IN);
    }

    @Test
    void a_press_brings_back_who_left() {
        var script = open().on(new Event.Leave(player(1))).right(1, 4_200);
        assertThat(script.outcome()).isEqualTo(new Outcome.Accepted(RIGHT, true));
        assertThat(script.quiz().seat(player(1))).isEqualTo(Seat.IN);
    }

    @Test
    void a_press_in_the_last_moment_is_in_time() {
        assertThat(open().right(1, 20_000).outcome()).isEqualTo(new Outcome.Accepted(RIGHT, false));
    }

    @Test
    void a_press_after_the_last_moment_is_told_by_how_much_it_is_late() {
        var script = open().right(1, 20_001);
        assertThat(script.outcome()).isEqualTo(new Outcome.TooLate(Duration.ofMillis(1)));
        assertThat(script.due().quiz().played().getLast().silent()).contains(player(1));
    }

    @Test
    void a_press_made_in_time_counts_although_it_arrives_after_the_end() {
        var script = open().pass(20_900).right(1, 19_900);
        assertThat(script.outcome()).isEqualTo(new Outcome.Accepted(RIGHT, false));
    }

    @Test
    void a_press_made_in_time_that_arrives_after_the_reveal_does_not_count() {
        var late = new Event.Click(player(1), 1, RIGHT, Script.NOON.plusMillis(19_900));
        var script = open().due().on(late);
        assertThat(script.outcome()).isEqualTo(new Outcome.AlreadyRevealed());
        assertThat(script.round().on(late).outcome()).isEqualTo(new Outcome.NotThisRound());
    }

    @Test
    void a_press_that_seems_to_come_before_its_message_took_no_time() {
        var script = open().right(1, -300);
        assertThat(script.outcome()).isEqualTo(new Outcome.Accepted(RIGHT, false));
        assertThat(script.took(1)).isEqualTo(Duration.ZERO);
    }

    @Test
    void a_changed_answer_takes_until_the_change() {
        var script = open().wrong(1, 3_000).right(1, 9_000);
        assertThat(script.outcome()).isEqualTo(new Outcome.Changed(WRONG, RIGHT));
        assertThat(script.took(1)).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void the_same_option_again_costs_no_time() {
        var script = open().right(1, 3_000).right(1, 9_000);
        assertThat(script.outcome()).isEqualTo(new Outcome.Unchanged(RIGHT));
        assertThat(script.took(1)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void an_older_press_that_arrives_later_is_overtaken() {
        var script = open().right(1, 9_000).wrong(1, 3_000);
        assertThat(script.outcome()).isEqualTo(new Outcome.Overtaken(RIGHT));
        assertThat(script.took(1)).isEqualTo(Duration.ofSeconds(9));
    }

    @Test
    void a_change_after_the_end_is_late_and_the_answer_stands() {
        var script = open().right(1, 3_000).wrong(1, 20_500);
        assertThat(script.outcome()).isEqualTo(new Outcome.TooLate(Duration.ofMillis(500)));
        assertThat(script.took(1)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_locked_answer_stands() {
        var script = openAndLocked().wrong(1, 3_000).right(1, 4_000);
        assertThat(script.outcome()).isEqualTo(new Outcome.Locked(WRONG));
        assertThat(script.took(1)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_press_that_arrives_before_word_of_its_message_is_timed_once_that_comes() {
        var script = Script.of(Mode.CLASSIC).start().made().right(1, 2_500).posted();
        assertThat(script.took(1)).isEqualTo(Duration.ofMillis(2_500));
    }

    @Test
    void a_press_is_acknowledged_for_good_even_if_word_of_its_message_comes_too_late_to_time_it() {
        var script = Script.of(Mode.CLASSIC).start().made().right(1, 25_000);
        assertThat(script.outcome()).isEqualTo(new Outcome.Accepted(RIGHT, true));
        assertThat(script.posted().took(1)).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void a_press_on_a_round_that_never_was_is_on_no_round() {
        var script = Script.of(Mode.CLASSIC).on(new Event.Click(player(1), 0, RIGHT, Script.NOON));
        assertThat(script.outcome()).isEqualTo(new Outcome.NotThisRound());
    }

    @Test
    void a_press_on_a_place_without_an_option_is_no_event() {
        assertThatThrownBy(() -> new Event.Click(player(1), 1, 4, Script.NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Event.Click(player(1), 1, -1, Script.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
