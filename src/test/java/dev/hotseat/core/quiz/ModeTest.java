package dev.hotseat.core.quiz;

import static dev.hotseat.core.quiz.Script.RIGHT;
import static dev.hotseat.core.quiz.Script.player;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModeTest {
    @Test
    void a_classic_round_stays_open_when_everybody_has_answered() {
        var script = Script.of(Mode.CLASSIC).join(1, 2).round().right(1, 1_000).wrong(2, 2_000);
        assertThat(script.quiz().stage()).isInstanceOf(Stage.Open.class);
    }

    @Test
    void a_calm_round_closes_when_everybody_has_answered() {
        var script = Script.of(Mode.CALM).join(1, 2).round().right(1, 1_000);
        assertThat(script.quiz().stage()).isInstanceOf(Stage.Open.class);
        script.wrong(2, 2_000);
        assertThat(script.outcome()).isEqualTo(new Outcome.Accepted(Script.WRONG, false));
        assertThat(script.effects())
                .isEqualTo(List.of(new Effect.Reveal(script.quiz().played().getFirst())));
    }

    @Test
    void a_calm_round_does_not_wait_for_who_left() {
        var script = Script.of(Mode.CALM).join(1, 2).round().right(1, 1_000).on(new Event.Leave(player(2)));
        assertThat(script.outcome()).isEqualTo(new Outcome.Left());
        assertThat(script.quiz().stage()).isInstanceOf(Stage.Revealed.class);
    }

    @Test
    void a_calm_round_stays_open_while_nobody_has_answered() {
        var script = Script.of(Mode.CALM).join(1).round().on(new Event.Leave(player(1)));
        assertThat(script.quiz().stage()).isInstanceOf(Stage.Open.class);
    }

    @Test
    void a_calm_round_closes_no_sooner_than_word_of_its_message_comes() {
        var script = Script.of(Mode.CALM).join(1).start().made().right(1, 1_000);
        assertThat(script.quiz().stage()).isInstanceOf(Stage.Posting.class);
        assertThat(script.posted().quiz().stage()).isInstanceOf(Stage.Revealed.class);
    }

    @Test
    void survival_puts_out_who_is_wrong_or_silent() {
        var script = Script.of(Mode.SURVIVAL)
                .join(1, 2, 3)
                .round()
                .right(1, 1_000)
                .wrong(2, 1_000)
                .due();
        assertThat(script.quiz().seats())
                .containsEntry(player(1), Seat.IN)
                .containsEntry(player(2), Seat.OUT)
                .containsEntry(player(3), Seat.OUT);
    }

    @Test
    void who_is_out_watches() {
        var script = Script.of(Mode.SURVIVAL)
                .join(1, 2)
                .round()
                .right(1, 1_000)
                .wrong(2, 1_000)
                .due()
                .round();
        assertThat(script.right(2, 500).outcome()).isEqualTo(new Outcome.OutOfTheGame());
        assertThat(script.join(2).outcome()).isEqualTo(new Outcome.OutOfTheGame());
        assertThat(script.due().quiz().played().getLast().silent()).containsExactly(player(1));
    }

    @Test
    void leaving_is_no_way_around_a_miss() {
        var script = Script.of(Mode.SURVIVAL).join(1, 2).round().on(new Event.Leave(player(1)));
        assertThat(script.click(1, RIGHT, 1_000).outcome()).isEqualTo(new Outcome.OutOfTheGame());
    }

    @Test
    void a_skipped_round_puts_nobody_out() {
        var script = Script.of(Mode.SURVIVAL).join(1, 2).round().wrong(1, 1_000).skip();
        assertThat(script.quiz().seats().values()).containsOnly(Seat.IN);
    }

    @Test
    void survival_ends_when_everybody_is_out() {
        var script = Script.of(Mode.SURVIVAL).join(1, 2).round().wrong(1, 1_000).due();
        assertThat(script.quiz().stage()).isEqualTo(new Stage.Ended(Ending.NOBODY_LEFT));
    }

    @Test
    void a_miss_puts_nobody_out_in_the_other_modes() {
        for (var mode : List.of(Mode.CLASSIC, Mode.CALM)) {
            var script = Script.of(mode).join(1, 2).round().wrong(1, 1_000).due();
            assertThat(script.quiz().seats().values()).containsOnly(Seat.IN);
        }
    }
}
