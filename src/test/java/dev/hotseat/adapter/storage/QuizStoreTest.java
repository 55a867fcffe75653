package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Quizzes;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.quiz.Event;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.QuizId;
import dev.hotseat.core.quiz.QuizSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What tests of kept quizzes share: a channel, a quiz in it, and how it goes a step. */
abstract class QuizStoreTest extends StoreTest {
    static final ChannelId HERE = new ChannelId(ONE_TEAM, "general");

    static final QuizId ID = new QuizId("a-quiz");

    static KeptQuiz announced(QuizId id, ChannelId channel, Mode mode) {
        var selection = new Selection(Optional.of(new TopicId("gans")), Optional.of(Level.BASIC));
        return AQuiz.announced(id, channel, ONE, new QuizSettings(selection, 4, 20, mode, false));
    }

    static AccountId player(int number) {
        return new AccountId(PLATFORM, Integer.toString(1 + number));
    }

    /** One whose first round is open. */
    KeptQuiz begun(Mode mode) {
        var quiz = announced(ID, HERE, mode);
        assertThat(stores.quizzes().begin(quiz)).isEmpty();
        for (var event : List.of(
                new Event.Start(ONE, false), new Event.RoundMade(1, AQuiz.question(1)), new Event.Posted(1, NOON))) {
            quiz = step(database, stores.quizzes(), event, NOON, Optional.empty());
        }
        return quiz;
    }

    /** Takes an event as the app does. */
    KeptQuiz step(Database where, Quizzes quizzes, Event event, Instant now, Optional<AccountId> named) {
        return where.inOne(() -> {
            var before = quizzes.locked(ID).orElseThrow();
            var quiz = before.quiz().step(event, now).quiz();
            var after = before.with(quiz);
            if (named.isPresent() && quiz.seats().containsKey(named.get())) {
                after = after.named(named.get(), "player <" + named.get().person() + ">");
            }
            if (event instanceof Event.Posted(var round, var at) && isAsked(quiz, round)) {
                after = after.shown(round, new MessageReference(HERE, Optional.of("thread"), "m" + at.toEpochMilli()));
            }
            if (after.equals(before)) {
                return before;
            }
            after = after.stepped();
            quizzes.change(before, after);
            return after;
        });
    }

    private static boolean isAsked(Quiz quiz, int round) {
        return round <= quiz.played().size() || quiz.stage().asking().isPresent();
    }
}
