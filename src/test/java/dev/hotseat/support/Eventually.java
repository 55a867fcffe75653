package dev.hotseat.support;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what happens on another thread, with a deadline. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private Eventually() {}

    /** Runs the check until it passes; its last failure if it does not within 20 s. */
    public static void holds(Runnable check) {
        holds(PATIENCE, check);
    }

    /** Runs the check until it passes; its last failure if it does not in time. */
    public static void holds(Duration patience, Runnable check) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                check.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
        }
    }
}
