package dev.hotseat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few kills in each build; {@code bench/kills} does many. */
class KilledQuizTest {
    private static final int KILLS = 5;

    @TempDir
    Path data;

    @Test
    void no_confirmed_answer_is_lost_by_a_kill_and_the_quiz_goes_on() {
        var quiz = new KilledQuiz(data, new SplittableRandom(2026));
        for (int kill = 0; kill < KILLS; kill++) {
            assertThat(quiz.liveAndDie()).isTrue();
        }
        assertThat(quiz.lost()).isEmpty();
        assertThat(quiz.confirmed()).isGreaterThan(2 * KILLS);
    }
}
