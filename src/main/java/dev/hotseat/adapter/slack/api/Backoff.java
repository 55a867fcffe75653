package dev.hotseat.adapter.slack.api;

import java.time.Duration;

/** Longer and longer pauses between tries that fail. Not for several threads. */
public final class Backoff {
    /** After a refusal that only a person can mend. */
    public static final Duration HOPELESS = Duration.ofMinutes(5);

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final int MOST_DOUBLINGS = 6;

    private int tries;
    private Duration least = Duration.ZERO;

    /** The pause before the next try: none before the first one, at most 32 s unless a longer one was asked for. */
    public Duration next() {
        var pause = tries == 0 ? Duration.ZERO : FIRST.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        var longer = pause.compareTo(least) > 0 ? pause : least;
        tries++;
        least = Duration.ZERO;
        return longer;
    }

    /** The next pause is that long at least. */
    public void atLeast(Duration pause) {
        least = pause;
    }

    /** All is well: the next try follows at once. */
    public void reset() {
        tries = 0;
    }
}
