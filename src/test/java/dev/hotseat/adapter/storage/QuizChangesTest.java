package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.core.quiz.Event;
import dev.hotseat.core.quiz.Mode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class QuizChangesTest extends QuizStoreTest {
    @Test
    void nobody_steps_without_a_transaction() {
        assertThatThrownBy(() -> stores.quizzes().locked(ID)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void only_a_quiz_that_was_locked_as_it_stands_is_changed() {
        var quizzes = stores.quizzes();
        var first = announced(ID, HERE, Mode.CLASSIC);
        quizzes.begin(first);
        var second = first.named(OTHER, "somebody").stepped();
        assertThatThrownBy(() -> quizzes.change(first, second)).isInstanceOf(IllegalStateException.class);
        database.inOne(() -> {
            quizzes.change(first, second);
            return true;
        });
        assertThatThrownBy(() -> database.inOne(() -> {
                    quizzes.change(first, second.named(OTHER, "somebody else"));
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(quizzes.quiz(ID)).contains(second);
    }

    @Test
    void a_step_that_was_taken_back_is_not_remembered() {
        var quizzes = stores.quizzes();
        var quiz = announced(ID, HERE, Mode.CLASSIC);
        quizzes.begin(quiz);
        assertThatThrownBy(() -> database.inOne(() -> {
                    var before = quizzes.locked(ID).orElseThrow();
                    quizzes.change(before, before.named(OTHER, "somebody").stepped());
                    throw new IllegalArgumentException("taken back");
                }))
                .hasMessage("taken back");
        assertThat(quizzes.quiz(ID)).contains(quiz);
        assertThat(database.inOne(() -> quizzes.locked(ID))).contains(quiz);
    }

    @Test
    void what_cannot_be_kept_to_the_letter_is_not_remembered_to_the_letter() {
        begun(Mode.CLASSIC);
        var quizzes = stores.quizzes();
        step(database, quizzes, new Event.Join(OTHER), NOON, Optional.empty());
        step(database, quizzes, new Event.Click(ONE, 1, 2, NOON.plusNanos(1_001)), NOON, Optional.of(ONE));
        var kept = quizzes.quiz(ID).orElseThrow();
        assertThat(kept)
                .isEqualTo(new StoredQuizzes(database, new SplittableRandom(1))
                        .quiz(ID)
                        .orElseThrow());
        assertThat(kept.quiz()
                        .stage()
                        .asking()
                        .orElseThrow()
                        .answerOf(ONE)
                        .orElseThrow()
                        .at())
                .isEqualTo(NOON.plusNanos(1_000));

        database.inOne(() -> {
            var before = quizzes.locked(ID).orElseThrow();
            quizzes.change(before, before.named(OTHER, "half a pair \uD83D").stepped());
            return true;
        });
        assertThat(quizzes.quiz(ID).orElseThrow().names()).containsEntry(OTHER, "half a pair \uFFFD");
    }

    @Test
    void a_quiz_that_is_read_while_it_changes_is_one_of_its_states() throws Exception {
        var states = new ConcurrentHashMap<Long, KeptQuiz>();
        var quiz = begun(Mode.CLASSIC);
        states.put(quiz.steps(), quiz);
        try (var again = again();
                var threads = Executors.newSingleThreadExecutor()) {
            var changing = threads.submit(() -> {
                var now = NOON;
                for (int round = 1; round <= 4; round++) {
                    var number = round;
                    for (int i = 0; i < 6; i++) {
                        change(states, new Event.Click(player(i), number, i % 4, now.plusSeconds(1)), now);
                    }
                    change(states, new Event.Skip(ONE, false, number), now);
                    if (number < 4) {
                        change(states, new Event.Next(ONE, false, number), now);
                        change(states, new Event.RoundMade(number + 1, AQuiz.question(number + 1)), now);
                        change(states, new Event.Posted(number + 1, now), now);
                    }
                }
                return true;
            });
            while (!changing.isDone()) {
                // One that remembers nothing, so that all rows are read
                var read = new StoredQuizzes(again, new SplittableRandom(1)).quiz(ID);
                assertThat(read).map(one -> states.get(one.steps())).isEqualTo(read);
            }
            assertThat(changing.get()).isTrue();
        }
    }

    /** Notes what is to be before it is committed. */
    private void change(Map<Long, KeptQuiz> states, Event event, Instant now) {
        database.inOne(() -> {
            var before = stores.quizzes().locked(ID).orElseThrow();
            var after = before.with(before.quiz().step(event, now).quiz()).stepped();
            for (var player : after.quiz().seats().keySet()) {
                after = after.named(player, "player");
            }
            states.put(after.steps(), after);
            stores.quizzes().change(before, after);
            return true;
        });
    }

    @Test
    void an_answer_writes_the_same_few_rows_in_every_round() {
        begun(Mode.CLASSIC);
        for (int round = 1; round <= 4; round++) {
            for (int i = 0; i < 6; i++) {
                // Whoever comes with the answer is a row more
                assertThat(rowsWrittenBy(new Event.Click(player(i), round, 0, NOON.plusSeconds(1))))
                        .isEqualTo(round == 1 ? 3 : 2);
            }
            assertThat(rowsWrittenBy(new Event.Click(player(3), round, 1, NOON.plusSeconds(2))))
                    .isEqualTo(2);
            assertThat(rowsWrittenBy(new Event.Skip(ONE, false, round))).isEqualTo(2);
            if (round < 4) {
                for (var event : List.of(
                        new Event.Next(ONE, false, round),
                        new Event.RoundMade(round + 1, AQuiz.question(round + 1)),
                        new Event.Posted(round + 1, NOON))) {
                    step(database, stores.quizzes(), event, NOON, Optional.empty());
                }
            }
        }
    }

    private long rowsWrittenBy(Event event) {
        return database.inOne(() -> {
            var before = written();
            step(database, stores.quizzes(), event, NOON, Optional.empty());
            return written() - before;
        });
    }

    /** By the open transaction; on SQLite since the connection was opened. */
    private long written() {
        return database.read(
                "test.written",
                handle -> handle.createQuery(
                                switch (database.dialect()) {
                                    case SQLITE -> "select total_changes()";
                                    case POSTGRESQL -> """
                                        select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)
                                        from pg_stat_xact_user_tables
                                        """;
                                })
                        .mapTo(Long.class)
                        .one());
    }
}
