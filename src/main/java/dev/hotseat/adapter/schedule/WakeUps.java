package dev.hotseat.adapter.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Looks at the table at the very moment at which something in it is due. It forgets everything at a restart, and knows
 * nothing of what other processes wrote: then the next look in turn finds it.
 */
final class WakeUps implements AutoCloseable {
    /** What is due later than this may as well be found by a look in turn. */
    private static final Duration SOON = Duration.ofMinutes(2);

    /** A moment after, so that what is due is so beyond doubt. */
    private static final Duration AFTER = Duration.ofMillis(2);

    private final InstantSource clock;
    /** Once it is closed the rows alone are left, for whoever comes next: to write one must not fail for that. */
    private final ScheduledExecutorService waiting = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("wake-up").daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());

    WakeUps(InstantSource clock) {
        this.clock = clock;
    }

    void at(Instant when, Runnable look) {
        var wait = Duration.between(clock.instant(), when);
        if (wait.compareTo(SOON) <= 0) {
            var _ = waiting.schedule(look, Math.max(0, wait.plus(AFTER).toMillis()), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        waiting.shutdownNow();
    }
}
