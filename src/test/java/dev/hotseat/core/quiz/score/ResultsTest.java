package dev.hotseat.core.quiz.score;

import static dev.hotseat.core.quiz.Script.RIGHT;
import static dev.hotseat.core.quiz.Script.WRONG;
import static dev.hotseat.core.quiz.Script.player;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.Script;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final Mark.Right AT_ONCE = new Mark.Right(RIGHT, Duration.ZERO, 1000, 0);

    private static Results of(Script script) {
        return Results.of(script.quiz());
    }

    private static Placing placing(Results results, int player) {
        return results.placings().stream()
                .filter(p -> p.player().equals(player(player)))
                .findFirst()
                .orElseThrow();
    }

    private static List<Mark> marks(Results results, int player) {
        return results.marks().get(player(player));
    }

    @Test
    void equals_share_a_rank_and_leave_out_the_next() {
        var script = Script.of(Mode.CLASSIC)
                .join(1, 2, 3, 4)
                .round()
                .right(4, 0)
                .right(3, 5_000)
                .right(1, 5_000)
                .right(2, 9_000)
                .due();
        var placings = of(script).placings();
        assertThat(placings).extracting(Placing::rank).containsExactly(1, 2, 2, 4);
        assertThat(placings).extracting(Placing::player).containsExactly(player(4), player(1), player(3), player(2));
        assertThat(placings).extracting(Placing::points).containsExactly(1000, 875, 875, 775);
    }

    @Test
    void right_answers_in_a_row_bring_a_bonus_until_a_miss() {
        var script = Script.of(Mode.CLASSIC).join(1, 2);
        script.round().right(1, 0).due();
        script.round().right(1, 0).due();
        script.round().wrong(1, 0).due();
        script.round().right(1, 0).due();
        script.round().right(1, 0).due();
        assertThat(marks(of(script), 1))
                .containsExactly(
                        AT_ONCE,
                        new Mark.Right(RIGHT, Duration.ZERO, 1000, 100),
                        new Mark.Wrong(WRONG, Duration.ZERO),
                        AT_ONCE,
                        new Mark.Right(RIGHT, Duration.ZERO, 1000, 100));
        assertThat(placing(of(script), 1).points()).isEqualTo(4200);
    }

    @Test
    void not_answering_breaks_a_streak() {
        var script = Script.of(Mode.CLASSIC).join(1, 2);
        script.round().right(1, 0).due();
        script.round().right(2, 0).due();
        script.round().right(1, 0).due();
        assertThat(marks(of(script), 1)).containsExactly(AT_ONCE, new Mark.Silent(), AT_ONCE);
    }

    @Test
    void a_skipped_round_neither_breaks_a_streak_nor_goes_on_with_it() {
        var script = Script.of(Mode.CLASSIC).join(1);
        script.round().right(1, 0).due();
        script.round().right(1, 0).skip();
        script.round().right(1, 0).due();
        assertThat(marks(of(script), 1))
                .containsExactly(AT_ONCE, new Mark.Uncounted(), new Mark.Right(RIGHT, Duration.ZERO, 1000, 100));
        assertThat(placing(of(script), 1).rounds()).isEqualTo(2);
    }

    @Test
    void a_calm_quiz_counts_right_answers_alone() {
        var script = Script.of(Mode.CALM).join(1, 2);
        script.round().right(1, 0).right(2, 19_000);
        script.round().right(1, 0).right(2, 19_000);
        assertThat(of(script).placings()).extracting(Placing::points).containsExactly(2000, 2000);
        assertThat(of(script).placings()).extracting(Placing::rank).containsExactly(1, 1);
    }

    @Test
    void who_survives_longer_ranks_above_who_was_faster() {
        var script = Script.of(Mode.SURVIVAL).join(1, 2);
        script.round().right(1, 0).right(2, 20_000).due();
        script.round().right(1, 0).right(2, 20_000).due();
        script.round().wrong(1, 0).right(2, 20_000).due();
        var placings = of(script).placings();
        assertThat(placings).extracting(Placing::player).containsExactly(player(2), player(1));
        assertThat(placings).extracting(Placing::points).containsExactly(1800, 2100);
        assertThat(placings).extracting(Placing::rank).containsExactly(1, 2);
    }

    @Test
    void rounds_before_joining_do_not_count_against_anybody() {
        var script = Script.of(Mode.CLASSIC).join(1);
        script.round().right(1, 0).due();
        script.round().right(2, 4_000).due();
        script.round().wrong(2, 6_000).due();
        assertThat(marks(of(script), 2).getFirst()).isEqualTo(new Mark.Absent());
        assertThat(placing(of(script), 2).rounds()).isEqualTo(2);
        assertThat(placing(of(script), 2).accuracy()).isCloseTo(0.5, within(1e-9));
        assertThat(placing(of(script), 1).accuracy()).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void the_median_is_of_all_answers() {
        var script = Script.of(Mode.CLASSIC).join(1, 2);
        script.round().right(1, 2_000).due();
        script.round().wrong(1, 9_000).due();
        assertThat(placing(of(script), 1).median()).contains(Duration.ofMillis(5_500));
        script.round().right(1, 4_000).due();
        assertThat(placing(of(script), 1).median()).contains(Duration.ofSeconds(4));
        assertThat(placing(of(script), 2).median()).isEmpty();
    }

    @Test
    void the_hardest_round_has_the_lowest_share_of_right_answers() {
        var script = Script.of(Mode.CLASSIC).join(1, 2, 3);
        script.round().right(1, 0).right(2, 0).wrong(3, 0).due();
        script.round().right(1, 0).wrong(2, 0).due();
        script.round().due();
        script.round().wrong(1, 0).skip();
        assertThat(of(script).hardest()).map(played -> played.round().number()).contains(2);
        assertThat(Results.after(script.quiz(), 0).hardest()).isEmpty();
    }

    @Test
    void the_best_of_a_round_are_those_with_the_most_points() {
        var script = Script.of(Mode.CLASSIC).join(1, 2, 3);
        script.round().right(3, 1_000).right(1, 1_000).right(2, 1_500).due();
        script.round().wrong(1, 0).due();
        assertThat(of(script).bestOf(1)).containsExactly(player(1), player(3));
        assertThat(of(script).bestOf(2)).isEmpty();
    }

    @Test
    void the_reveal_counts_the_answers_of_each_option() {
        var script = Script.of(Mode.CLASSIC)
                .round()
                .click(1, 2, 0)
                .click(2, 2, 0)
                .click(3, 0, 0)
                .click(3, 3, 10)
                .due();
        assertThat(script.quiz().played().getFirst().round().counts()).containsExactly(0, 0, 2, 1);
    }

    @Test
    void results_can_be_told_as_they_were() {
        var script = Script.of(Mode.CLASSIC).join(1, 2);
        script.round().right(1, 0).due();
        script.round().right(2, 0).due();
        script.round().right(2, 0).due();
        assertThat(Results.after(script.quiz(), 1).placings().getFirst().player())
                .isEqualTo(player(1));
        assertThat(of(script).placings().getFirst().player()).isEqualTo(player(2));
        assertThat(Results.after(script.quiz(), 3)).isEqualTo(of(script));
    }
}
