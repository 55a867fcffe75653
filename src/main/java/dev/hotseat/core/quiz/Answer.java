package dev.hotseat.core.quiz;

import java.time.Duration;
import java.time.Instant;

/**
 * A player's answer that stands. Both instants are the platform's.
 *
 * @param option the place of the option, from 0
 * @param opened when the message was created by which the answer is timed
 * @param at when it was pressed; the last change, if it was changed
 */
public record Answer(int option, Instant opened, Instant at) {

    /**
     * From message to press. A press that seems to come before its message counts as 0, one that seems to come after the
     * end as {@code most}: it was acknowledged, so only the clock can be at fault.
     *
     * @param most how long a round is open
     */
    public Duration took(Duration most) {
        var took = Duration.between(opened, at);
        if (took.isNegative()) {
            return Duration.ZERO;
        }
        return took.compareTo(most) > 0 ? most : took;
    }
}
