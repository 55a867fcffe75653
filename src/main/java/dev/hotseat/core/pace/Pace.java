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
}
