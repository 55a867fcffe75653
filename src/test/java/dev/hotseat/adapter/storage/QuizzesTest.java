package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Quizzes;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.quiz.Event;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.QuizId;
import dev.hotseat.core.quiz.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

class QuizzesTest extends QuizStoreTest {
    private static AccountId player(SplittableRandom random) {
        return new AccountId(PLATFORM, Integer.toString(1 + random.nextInt(6)));
    }

    private static Event event(Quiz quiz, Instant now, SplittableRandom random) {
        int round = quiz.played().size() + 1;
        return switch (random.nextInt(14)) {
            case 0, 1 -> new Event.Join(player(random));
            case 2 -> new Event.Leave(player(random));
            case 3 -> new Event.Tick();
            case 4 -> quiz.stage() instanceof Stage.Lobby ? new Event.Start(ONE, false) : new Event.Tick();
            case 5 -> new Event.Next(ONE, false, round - 1);
            case 6 -> random.nextInt(6) == 0 ? new Event.Skip(ONE, false, round) : new Event.Tick();
            case 7, 8 -> new Event.RoundMade(round, AQuiz.question(round));
            case 9 -> new Event.Posted(round, now.minusMillis(random.nextInt(300)));
            case 10 -> random.nextInt(8) == 0 ? new Event.Resume() : new Event.Posted(round, now);
            default ->
                new Event.Click(player(random), round, random.nextInt(4), now.minusMillis(random.nextInt(2_000)));
        };
    }

    @Test
    void a_quiz_is_read_as_it_was_written_at_every_step_by_this_process_and_another() {
        try (var again = again()) {
            var other = Stores.in(again).quizzes();
            for (int seed = 0; seed < 12; seed++) {
                empty();
                var random = new SplittableRandom(seed);
                var quiz = announced(
                        ID,
                        HERE,
                        List.of(Mode.CLASSIC, Mode.CALM, Mode.SURVIVAL).get(seed % 3));
                assertThat(stores.quizzes().begin(quiz)).isEmpty();
                var now = NOON;
                for (int i = 0; i < 120 && !(quiz.quiz().stage() instanceof Stage.Ended); i++) {
                    now = now.plus(Duration.ofMillis(random.nextInt(4_000)));
                    var event = event(quiz.quiz(), now, random);
                    var named =
                            event instanceof Event.ByPlayer by ? Optional.of(by.player()) : Optional.<AccountId>empty();
                    // Both take turns, so that what each has in memory is often not the present state
                    quiz = random.nextInt(3) == 0
                            ? step(again, other, event, now, named)
                            : step(database, stores.quizzes(), event, now, named);
                    assertThat(new StoredQuizzes(database, random).quiz(ID)).contains(quiz);
                    assertThat(other.quiz(ID)).contains(quiz);
                    assertThat(stores.quizzes().quiz(ID)).contains(quiz);
                }
            }
        }
    }

    @Test
    void a_quiz_that_begins_in_a_thread_is_kept_with_it() {
        var quiz = AQuiz.within(announced(ID, HERE, Mode.CLASSIC), "thread-1");
        stores.quizzes().begin(quiz);

        try (var again = again()) {
            assertThat(Stores.in(again).quizzes().quiz(ID)).contains(quiz);
        }
    }

    @Test
    void a_channel_has_one_quiz_at_a_time() {
        var quizzes = stores.quizzes();
        var first = announced(ID, HERE, Mode.CLASSIC);
        assertThat(quizzes.begin(first)).isEmpty();
        assertThat(quizzes.begin(announced(new QuizId("second"), HERE, Mode.CALM)))
                .contains(first);
        var elsewhere = announced(new QuizId("third"), new ChannelId(OTHER_TEAM, "general"), Mode.CALM);
        assertThat(quizzes.begin(elsewhere)).isEmpty();
        assertThat(quizzes.running(HERE)).contains(first);
        assertThat(quizzes.running()).containsExactlyInAnyOrder(ID, new QuizId("third"));

        step(database, quizzes, new Event.Stop(ONE, false), NOON, Optional.empty());
        assertThat(quizzes.running(HERE)).isEmpty();
        assertThat(quizzes.begin(announced(new QuizId("second"), HERE, Mode.CALM)))
                .isEmpty();
        assertThat(quizzes.quiz(ID)).isPresent();
        assertThat(quizzes.quiz(new QuizId("none"))).isEmpty();
    }

    @Test
    void of_two_that_begin_at_once_one_does() throws Exception {
        try (var again = again();
                var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 20; round++) {
                empty();
                var ready = new CountDownLatch(2);
                var one = threads.submit(begin(stores.quizzes(), "one", ready));
                var other = threads.submit(begin(Stores.in(again).quizzes(), "other", ready));
                var both = List.of(one.get().map(KeptQuiz::id), other.get().map(KeptQuiz::id));
                assertThat(both).containsOnlyOnce(Optional.empty());
            }
        }
    }

    private static Callable<Optional<KeptQuiz>> begin(Quizzes quizzes, String id, CountDownLatch ready) {
        return () -> {
            ready.countDown();
            ready.await();
            return quizzes.begin(announced(new QuizId(id), HERE, Mode.CLASSIC));
        };
    }

    @Test
    void an_id_is_not_given_twice() {
        var quizzes = stores.quizzes();
        quizzes.begin(announced(ID, HERE, Mode.CLASSIC));
        var same = announced(ID, new ChannelId(OTHER_TEAM, "general"), Mode.CLASSIC);
        assertThatThrownBy(() -> quizzes.begin(same)).isInstanceOf(UnableToExecuteStatementException.class);
        assertThat(quizzes.quiz(ID).orElseThrow().channel()).isEqualTo(HERE);
    }
}
