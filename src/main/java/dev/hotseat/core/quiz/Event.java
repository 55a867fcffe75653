package dev.hotseat.core.quiz;

import dev.hotseat.core.place.AccountId;
import java.time.Instant;

/**
 * What happens to a quiz. Whatever is about a round names it, so that an event that comes twice or late moves nothing
 * else.
 */
public sealed interface Event {

    /** Somebody comes, goes or answers. */
    sealed interface ByPlayer extends Event {
        AccountId player();
    }

    /** Somebody directs the quiz: allowed to whoever started it, and to managers of the workspace. */
    sealed interface ByConductor extends Event {
        AccountId by();

        boolean manager();
    }

    /** Time passed, or word came of what an {@link Effect} asked for. */
    sealed interface OfCourse extends Event {}

    record Join(AccountId player) implements ByPlayer {}

    record Leave(AccountId player) implements ByPlayer {}

    /**
     * A press on an option.
     *
     * @param option its place, from 0
     * @param at when it was pressed, by the platform's clock
     */
    record Click(AccountId player, int round, int option, Instant at) implements ByPlayer {
        public Click {
            if (option < 0 || option >= RoundQuestion.OPTIONS) {
                throw new IllegalArgumentException("not the place of an option: " + option);
            }
        }
    }

    /** Ends the lobby now. */
    record Start(AccountId by, boolean manager) implements ByConductor {}

    /** Calls the quiz off, in the lobby. */
    record Cancel(AccountId by, boolean manager) implements ByConductor {}

    /** Ends the quiz at any time. The open round does not count. */
    record Stop(AccountId by, boolean manager) implements ByConductor {}

    /** Closes the open round, which does not count. */
    record Skip(AccountId by, boolean manager, int round) implements ByConductor {}

    /** Cuts the pause short. */
    record Next(AccountId by, boolean manager, int afterRound) implements ByConductor {}

    /** What was due at {@link Stage#due()} is due. A tick that comes early or twice does nothing. */
    record Tick() implements OfCourse {}

    /** The answer to {@link Effect.NeedsQuestion}. */
    record RoundMade(int round, RoundQuestion question) implements OfCourse {}

    /** The other answer to {@link Effect.NeedsQuestion}: there is none. */
    record NoQuestion(int round) implements OfCourse {}

    /**
     * The message of the round is there. A later message of the same round starts the clock anew for everybody who has
     * not answered; whoever has keeps the old clock, for changes too.
     *
     * @param at when it was created, by the platform's clock
     */
    record Posted(int round, Instant at) implements OfCourse {}

    /** The message of the round will not come. */
    record PostFailed(int round) implements OfCourse {}

    /**
     * Nobody knows whether the message of the round came.
     *
     * @param until when the quiz waited for word of it
     */
    record PostUnclear(int round, Instant until) implements OfCourse {}

    /**
     * We are back after a restart, to be sent before any tick: what was under way is asked for again, and a round that was
     * open is posted anew.
     */
    record Resume() implements OfCourse {}
}
