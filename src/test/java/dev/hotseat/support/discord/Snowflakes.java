package dev.hotseat.support.discord;

import java.util.concurrent.atomic.AtomicLong;

/** Ids that grow, and hold the time at which they were made. */
final class Snowflakes {
    private static final long EPOCH = 1_420_070_400_000L;
    private static final AtomicLong LAST = new AtomicLong();

    private Snowflakes() {}

    static String next() {
        long now = (System.currentTimeMillis() - EPOCH) << 22;
        return Long.toString(LAST.updateAndGet(last -> Math.max(last + 1, now)));
    }
}
