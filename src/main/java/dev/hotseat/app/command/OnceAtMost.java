package dev.hotseat.app.command;

import dev.hotseat.app.port.SeenEvents;
import dev.hotseat.app.port.Transactions;
import dev.hotseat.chat.Origin;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets an event count once, however often its platform delivers it: the note and the work are one transaction. */
public final class OnceAtMost {
    private final Transactions transactions;
    private final SeenEvents seen;
    private final InstantSource clock;

    public OnceAtMost(Transactions transactions, SeenEvents seen, InstantSource clock) {
        this.transactions = transactions;
        this.seen = seen;
        this.clock = clock;
    }

    /** The result of the work, committed; empty if the event was worked on before. */
    public <T> Optional<T> counting(Origin origin, Supplier<T> work) {
        return transactions.inOne(
                () -> seen.firstTime(origin.event(), clock.instant()) ? Optional.of(work.get()) : Optional.<T>empty());
    }
}
