package dev.hotseat.start;

import dev.hotseat.app.port.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does a round of work again and again, whatever becomes of one round. */
final class Loop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(1);

    private final String name;
    private final IntSupplier round;
    private final Semaphore wake;
    private final Supplier<Duration> pause;
    private final Thread thread;
    private volatile boolean stopping;
    private boolean broken;

    /**
     * Starts it.
     *
     * @param name of the work, for the thread and the log
     * @param round does what there is to do; how much that was: after nothing it pauses
     */
    Loop(String name, IntSupplier round) {
        this(name, round, new Semaphore(0), () -> PAUSE);
    }

    /**
     * Starts it.
     *
     * @param wake ends a pause when it is released
     * @param pause after a round with nothing to do, asked anew each time
     */
    Loop(String name, IntSupplier round, Semaphore wake, Supplier<Duration> pause) {
        this.name = name;
        this.round = round;
        this.wake = wake;
        this.pause = pause;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    private void run() {
        try {
            while (!stopping) {
                if (round() == 0) {
                    wake.tryAcquire(pause.get().toNanos(), TimeUnit.NANOSECONDS);
                }
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int round() {
        try {
            int done = round.getAsInt();
            broken = false;
            return done;
        } catch (StoreUnavailable e) {
            if (!broken) {
                LOG.warn("The {} waits until the database is back", name, e);
            }
            broken = true;
        } catch (RuntimeException e) {
            if (!broken) {
                LOG.error("The {} waits: a round of it failed", name, e);
            }
            broken = true;
        }
        return 0;
    }

    @Override
    public void close() {
        stopping = true;
        wake.release();
        try {
            if (!thread.join(LONGEST_STOP)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
