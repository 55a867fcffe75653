package dev.hotseat.support.discord;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that grow, and hold the time at which they were made. */
final class Snowflakes {
    private static final long EPOCH = 1_420_070_400_000L;
    private static final AtomicLong LATER = new AtomicLong();
    private static final AtomicLong LAST = new AtomicLong();

    private Snowflakes() {}

    /** One that was made that much later than now. */
    static String in(Duration time) {
        long then = (System.currentTimeMillis() + time.toMillis() - EPOCH) << 22;
        return Long.toString(then | (LATER.incrementAndGet() & 0x3F_FFFF));
    }

    /** The moment at which it was made. */
    static Instant moment(String id) {
        return Instant.ofEpochMilli((Long.parseLong(id) >> 22) + EPOCH);
    }

    static String next() {
        long now = (System.currentTimeMillis() - EPOCH) << 22;
        return Long.toString(LAST.updateAndGet(last -> Math.max(last + 1, now)));
    }
}
