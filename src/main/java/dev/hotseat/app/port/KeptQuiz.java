package dev.hotseat.app.port;

import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.QuizId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A quiz with what the platform needs to show it.
 *
 * @param channel where it is played; a thread's parent
 * @param threaded whether its rounds are in a thread of their own
 * @param begun when it was announced, in microseconds, by our clock
 * @param steps how often it was changed; the first state has 0
 * @param lobby the message that announced it; empty before it is known
 * @param thread the thread of the rounds; empty before it is open, and for a quiz without one
 * @param rounds the newest message of each round, by its number from 1; none before it is known
 * @param names of its players, as the platform gave them when they last did something: anything may stand in them
 */
public record KeptQuiz(
        QuizId id,
        ChannelId channel,
        boolean threaded,
        Instant begun,
        long steps,
        Optional<MessageReference> lobby,
        Optional<String> thread,
        Map<Integer, MessageReference> rounds,
        Map<AccountId, String> names,
        Quiz quiz) {
    public KeptQuiz {
        rounds = Map.copyOf(rounds);
        names = Map.copyOf(names);
    }
}
