package dev.hotseat.app.port;

import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.QuizId;
import java.time.Instant;
import java.util.HashMap;
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
 * @param thread the thread of the rounds, or the one in which all of the quiz takes place; empty before it is open, and for
 *     a quiz without one
 * @param rounds the newest message of each round, by its number from 1; none before it is known
 * @param names of its players, as the platform gave them when they last did something: anything may stand in them;
 *     empty for one without a name
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

    /** The thread in which all of it takes place; empty for one in a channel, also if its rounds are in a thread. */
    public Optional<String> within() {
        return threaded ? Optional.empty() : thread;
    }

    /** The same place with another state of the game. */
    public KeptQuiz with(Quiz next) {
        return new KeptQuiz(id, channel, threaded, begun, steps, lobby, thread, rounds, names, next);
    }

    /** One step later. */
    public KeptQuiz stepped() {
        return new KeptQuiz(id, channel, threaded, begun, steps + 1, lobby, thread, rounds, names, quiz);
    }

    public KeptQuiz announcedBy(MessageReference message) {
        return new KeptQuiz(id, channel, threaded, begun, steps, Optional.of(message), thread, rounds, names, quiz);
    }

    /** With the newest message of a round. In a quiz with a thread, the thread is where that message is. */
    public KeptQuiz shown(int round, MessageReference message) {
        var more = new HashMap<>(rounds);
        more.put(round, message);
        var within = threaded ? thread.or(message::thread) : thread;
        return new KeptQuiz(id, channel, threaded, begun, steps, lobby, within, more, names, quiz);
    }

    public KeptQuiz named(AccountId player, String name) {
        if (name.equals(names.get(player))) {
            return this;
        }
        var more = new HashMap<>(names);
        more.put(player, name);
        return new KeptQuiz(id, channel, threaded, begun, steps, lobby, thread, rounds, more, quiz);
    }
}
