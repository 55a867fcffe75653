package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.quiz.Event;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.QuizId;
import dev.hotseat.core.quiz.QuizSettings;
import dev.hotseat.core.quiz.RoundQuestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A quiz for tests of what is kept. */
final class AQuiz {
    private AQuiz() {}

    static KeptQuiz announced(QuizId id, ChannelId channel, AccountId starter, QuizSettings settings) {
        return new KeptQuiz(
                id,
                channel,
                true,
                StoreTest.NOON,
                0,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(starter, "starter"),
                Quiz.announced(settings, starter, StoreTest.NOON));
    }

    /** The same in a thread of its channel. */
    static KeptQuiz within(KeptQuiz quiz, String thread) {
        return new KeptQuiz(
                quiz.id(),
                quiz.channel(),
                quiz.threaded(),
                quiz.begun(),
                quiz.steps(),
                quiz.lobby(),
                Optional.of(thread),
                quiz.rounds(),
                quiz.names(),
                quiz.quiz());
    }

    /** A question whose right option is in place 2. */
    static RoundQuestion question(int number) {
        return new RoundQuestion(
                StoreTest.question("question-" + number),
                "stem “" + number + "” \uD83D\uDE42 \u0000",
                IntStream.range(0, RoundQuestion.OPTIONS)
                        .mapToObj(place -> new RoundQuestion.Option(
                                "option " + place, place == 2 ? Optional.empty() : Optional.of("flaw " + place)))
                        .toList());
    }

    /** Begins one in which its starter has answered the first round; its id is the channel's. */
    static QuizId answered(Database database, Stores stores, ChannelId channel, AccountId starter) {
        var id = new QuizId(channel.channel());
        var kept = announced(id, channel, starter, new QuizSettings(Selection.ANY, 4, 20, Mode.CLASSIC, false));
        stores.quizzes().begin(kept);
        database.inOne(() -> {
            var before = stores.quizzes().locked(id).orElseThrow();
            var quiz = before.quiz();
            for (var event : List.of(
                    new Event.Join(starter),
                    new Event.Start(starter, false),
                    new Event.RoundMade(1, question(1)),
                    new Event.Posted(1, StoreTest.NOON),
                    new Event.Click(starter, 1, 2, StoreTest.NOON.plusSeconds(1)))) {
                quiz = quiz.step(event, StoreTest.NOON).quiz();
            }
            stores.quizzes().change(before, before.with(quiz).stepped());
            return true;
        });
        return id;
    }
}
