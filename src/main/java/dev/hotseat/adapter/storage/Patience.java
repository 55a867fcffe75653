package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.StoreUnavailable;
import java.time.Duration;
import java.util.function.Supplier;

/** With whoever else is at the database. */
final class Patience {
    /** How long somebody else's lock is waited for, all attempts together. */
    static final Duration LONGEST = Duration.ofMillis(1500);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(50);

    private Patience() {}

    /**
     * Does it again as long as somebody is in the way and there is time.
     *
     * @throws StoreUnavailable if there is no more time, or the database cannot be reached; with the key
     */
    static <T> T with(String key, Supplier<T> work) {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        var pause = FIRST_PAUSE;
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException e) {
                switch (e instanceof StoreUnavailable ? Fault.OTHER : Fault.of(e)) {
                    case OTHER -> throw e;
                    case UNREACHABLE -> throw new StoreUnavailable(key, e);
                    case BUSY -> {
                        if (System.nanoTime() + pause.toNanos() > deadline || !slept(pause)) {
                            throw new StoreUnavailable(key, e);
                        }
                    }
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
