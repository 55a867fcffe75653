package dev.hotseat.core.pace;

import java.time.Duration;
import java.time.Instant;

/**
 * The state of a budget: a token bucket kept as the one instant at which it is full again (the generic cell rate
 * algorithm, ITU-T I.371), so that an untouched budget needs no state at all.
 *
 * @param fullAt in the past or now: nothing was spent lately
 */
public record Budget(Instant fullAt) {
    public static final Budget UNTOUCHED = new Budget(Instant.EPOCH);

    /** What came of a wish to spend one. */
    public sealed interface Outcome {
        /** One was spent. */
        record Spent(Budget rest) implements Outcome {}

        /** Nothing is left; one is free after {@code pause}, which is above zero. */
        record Wait(Duration pause) implements Outcome {}
    }

    public Outcome spend(Pace pace, Instant now) {
        var from = fullAt.isAfter(now) ? fullAt : now;
        var next = from.plus(pace.each());
        var latest = now.plus(pace.each().multipliedBy(pace.burst()));
        return next.isAfter(latest)
                ? new Outcome.Wait(Duration.between(latest, next))
                : new Outcome.Spent(new Budget(next));
    }
}
