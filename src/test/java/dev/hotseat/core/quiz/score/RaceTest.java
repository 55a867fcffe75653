package dev.hotseat.core.quiz.score;

import static dev.hotseat.core.quiz.AnswerTable.SILENT;
import static dev.hotseat.core.quiz.AnswerTable.WRONG;
import static dev.hotseat.core.quiz.Script.player;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.quiz.AnswerTable;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.Script;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RaceTest {
    @Test
    void a_line_begins_at_nothing_and_grows_by_what_each_round_brought() {
        var race =
                Race.of(AnswerTable.results(Mode.CLASSIC, new int[] {WRONG, 0, SILENT, 0}, new int[] {0, 0, 0, WRONG}));
        assertThat(race.lines().getFirst().placing().player()).isEqualTo(player(2));
        assertThat(race.lines().getFirst().totals()).containsExactly(0, 1000, 2100, 3300, 3300);
        assertThat(race.lines().get(1).totals()).containsExactly(0, 0, 1000, 1000, 2000);
    }

    @Test
    void a_round_that_does_not_count_leaves_the_points_as_they_are() {
        var script = Script.of(Mode.CLASSIC).join(1);
        script.round().right(1, 0).due();
        script.round().right(1, 0).skip();
        assertThat(Race.of(Results.of(script.quiz())).lines().getFirst().totals())
                .containsExactly(0, 1000, 1000);
    }

    @Test
    void whoever_has_the_most_points_leads() {
        var race = Race.of(AnswerTable.results(
                Mode.CALM, new int[] {WRONG, WRONG, 0, 0, 0}, new int[] {WRONG, 0, 0, WRONG, WRONG}));
        assertThat(race.leaders(1)).isEmpty();
        assertThat(race.leaders(2)).extracting(Placing::player).containsExactly(player(2));
        assertThat(race.leaders(3)).extracting(Placing::player).containsExactly(player(2));
        assertThat(race.leaders(4)).extracting(Placing::player).containsExactly(player(1), player(2));
        assertThat(race.leaders(5)).extracting(Placing::player).containsExactly(player(1));
    }

    @Test
    void the_best_five_race_and_end_with_their_points() {
        var results = AnswerTable.drawn(Mode.CLASSIC, 40, 20, new SplittableRandom(11));
        var lines = Race.of(results).lines();
        assertThat(lines)
                .extracting(Race.Line::placing)
                .isEqualTo(results.placings().subList(0, Race.MOST_LINES));
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.totals().getLast())
                        .isEqualTo(line.placing().points()));
    }
}
