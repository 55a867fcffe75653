package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.quiz.Event;
import dev.hotseat.core.quiz.Mode;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class QuizDeletionTest extends QuizStoreTest {
    @Test
    void what_a_player_did_goes_on_their_word_and_the_quiz_goes_on() {
        var quizzes = stores.quizzes();
        quizzes.begin(announced(ID, HERE, Mode.CLASSIC));
        for (var event : List.of(
                new Event.Join(ONE),
                new Event.Join(OTHER),
                new Event.Start(ONE, false),
                new Event.RoundMade(1, AQuiz.question(1)),
                new Event.Posted(1, NOON),
                new Event.Click(ONE, 1, 2, NOON.plusSeconds(1)),
                new Event.Click(OTHER, 1, 1, NOON.plusSeconds(2)))) {
            step(database, quizzes, event, NOON, Optional.empty());
        }
        assertThat(stores.personalData().delete(ONE)).isEqualTo(2);
        var left = quizzes.quiz(ID).orElseThrow();
        assertThat(left.quiz().seats()).containsOnlyKeys(OTHER);
        assertThat(left.quiz().starter()).isNotEqualTo(ONE);
        assertThat(left.names()).doesNotContainKey(ONE);
        assertThat(left.quiz().stage().asking().orElseThrow().answers()).containsOnlyKeys(OTHER);
        var after = step(database, quizzes, new Event.Click(OTHER, 1, 2, NOON.plusSeconds(3)), NOON, Optional.empty());
        assertThat(new StoredQuizzes(database, new SplittableRandom(1)).quiz(ID))
                .contains(after);
    }

    @Test
    void after_two_were_deleted_no_process_takes_what_it_remembers_for_the_present() {
        begun(Mode.CLASSIC);
        for (var account : List.of(ONE, OTHER)) {
            step(
                    database,
                    stores.quizzes(),
                    new Event.Click(account, 1, 2, NOON.plusSeconds(1)),
                    NOON,
                    Optional.empty());
        }
        try (var again = again()) {
            var other = Stores.in(again).quizzes();
            assertThat(other.quiz(ID).orElseThrow().quiz().seats()).containsOnlyKeys(ONE, OTHER);
            stores.personalData().delete(ONE);
            stores.personalData().delete(OTHER);
            assertThat(other.quiz(ID).orElseThrow().quiz().seats()).isEmpty();
            assertThat(again.inOne(() -> other.locked(ID)).orElseThrow().names())
                    .isEmpty();
        }
    }

    @Test
    void a_quiz_whose_starter_was_deleted_is_directed_by_managers_alone() {
        begun(Mode.CLASSIC);
        stores.personalData().delete(ONE);
        step(database, stores.quizzes(), new Event.Join(ONE), NOON, Optional.of(ONE));
        var left = new StoredQuizzes(database, new SplittableRandom(1)).quiz(ID).orElseThrow();
        assertThat(left.quiz().seats()).containsOnlyKeys(ONE);
        assertThat(left.quiz().isConductedBy(ONE, false)).isFalse();
        assertThat(left.quiz().isConductedBy(OTHER, true)).isTrue();
    }
}
