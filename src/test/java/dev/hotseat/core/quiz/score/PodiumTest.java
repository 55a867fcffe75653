package dev.hotseat.core.quiz.score;

import static dev.hotseat.core.quiz.AnswerTable.WRONG;
import static dev.hotseat.core.quiz.Script.player;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.quiz.AnswerTable;
import dev.hotseat.core.quiz.Mode;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class PodiumTest {
    private static final int[] BEST = {0, 0, 0};
    private static final int[] GOOD = {0, 0, WRONG};
    private static final int[] FAIR = {0, WRONG, WRONG};
    private static final int[] POOR = {WRONG, WRONG, WRONG};

    private static Podium of(int[]... rows) {
        return Podium.of(AnswerTable.results(Mode.CALM, rows));
    }

    @Test
    void the_first_three_ranks_stand_on_it() {
        var podium = of(POOR, GOOD, BEST, FAIR);
        assertThat(podium.steps()).extracting(Placing::player).containsExactly(player(3), player(2), player(4));
        assertThat(podium.more()).isZero();
    }

    @Test
    void two_third_ones_both_stand_on_it() {
        var podium = of(FAIR, GOOD, BEST, FAIR, POOR);
        assertThat(podium.steps()).extracting(Placing::rank).containsExactly(1, 2, 3, 3);
        assertThat(podium.more()).isZero();
    }

    @Test
    void after_two_first_ones_nobody_is_second() {
        assertThat(of(BEST, BEST, GOOD, FAIR).steps()).extracting(Placing::rank).containsExactly(1, 1, 3);
    }

    @Test
    void those_for_whom_there_is_no_step_share_the_last_rank() {
        var podium = of(GOOD, GOOD, GOOD, BEST, GOOD, GOOD, FAIR);
        assertThat(podium.steps()).extracting(Placing::rank).containsExactly(1, 2, 2, 2);
        assertThat(podium.more()).isEqualTo(2);
        assertThat(of(Collections.nCopies(1000, BEST).toArray(int[][]::new)).more())
                .isEqualTo(996);
    }

    @Test
    void one_player_stands_alone() {
        assertThat(of(GOOD).steps()).extracting(Placing::rank).containsExactly(1);
    }
}
