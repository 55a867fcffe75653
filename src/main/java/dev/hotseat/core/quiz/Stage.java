package dev.hotseat.core.quiz;

import java.time.Instant;
import java.util.Optional;

/** Where a quiz stands, and until when by our own clock. */
public sealed interface Stage {

    /** People join. */
    record Lobby(Instant startsAt) implements Stage {}

    /** The next question is drawn. */
    record Drawing(Instant until) implements Stage {}

    /** The message of the round is on its way, the first time or anew. Presses may come before word of it does. */
    record Posting(Round round, Instant until) implements Stage {}

    /** The message of the round is there. */
    record Open(Round round, Instant revealAt) implements Stage {}

    /** The last round is revealed. */
    record Revealed(Instant nextAt) implements Stage {}

    record Ended(Ending ending) implements Stage {}

    /** When a {@link Event.Tick} moves the quiz on. Every stage but the last has such an instant, so that every quiz ends. */
    default Optional<Instant> due() {
        return switch (this) {
            case Lobby(var startsAt) -> Optional.of(startsAt);
            case Drawing(var until) -> Optional.of(until);
            case Posting(var _, var until) -> Optional.of(until);
            case Open(var _, var revealAt) -> Optional.of(revealAt);
            case Revealed(var nextAt) -> Optional.of(nextAt);
            case Ended _ -> Optional.empty();
        };
    }

    /** The round that takes answers. */
    default Optional<Round> asking() {
        return switch (this) {
            case Posting(var round, var _) -> Optional.of(round);
            case Open(var round, var _) -> Optional.of(round);
            case Lobby _, Drawing _, Revealed _, Ended _ -> Optional.empty();
        };
    }

    /** The same stage with that round in place of the one that takes answers. */
    default Stage with(Round round) {
        return switch (this) {
            case Posting(var _, var until) -> new Posting(round, until);
            case Open(var _, var revealAt) -> new Open(round, revealAt);
            case Lobby _, Drawing _, Revealed _, Ended _ ->
                throw new IllegalStateException("no round takes answers in " + this);
        };
    }
}
