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
        var pause = until(1, pace, now);
        return pause.isPositive()
                ? new Outcome.Wait(pause)
                : new Outcome.Spent(new Budget((fullAt.isAfter(now) ? fullAt : now).plus(pace.each())));
    }

    /** How many can be spent now, up to the burst. */
    public int left(Pace pace, Instant now) {
        var missing = Duration.between(now, fullAt);
        return missing.isPositive()
                ? (int) Math.max(
                        0, pace.each().multipliedBy(pace.burst()).minus(missing).dividedBy(pace.each()))
                : pace.burst();
    }

    /** How long it takes until so many can be spent at once, up to the burst; zero: they can now. */
    public Duration until(int count, Pace pace, Instant now) {
        var pause = Duration.between(now, fullAt).minus(pace.each().multipliedBy(pace.burst() - count));
        return pause.isPositive() ? pause : Duration.ZERO;
    }
}
