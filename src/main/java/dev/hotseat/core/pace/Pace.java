package dev.hotseat.core.pace;

import java.time.Duration;

/**
 * A budget that refills steadily.
 *
 * @param burst how many may happen at once, at least 1
 * @param each the time in which one more becomes free
 */
public record Pace(int burst, Duration each) {
    public Pace {
        if (burst < 1 || each.isNegative() || each.isZero()) {
            throw new IllegalArgumentException("not a pace: " + burst + " at once, one more each " + each);
        }
    }

    /** What each of so many may use for itself, so that together they keep to this pace; at most {@code burst} of them. */
    public Pace among(int many) {
        return among(many, 1);
    }

    /** As {@link #among(int)}, with at least so many at once for each if this pace has them: bursts may come to more. */
    public Pace among(int many, int least) {
        return new Pace(Math.max(Math.min(least, burst), burst / many), each.multipliedBy(many));
    }
}
