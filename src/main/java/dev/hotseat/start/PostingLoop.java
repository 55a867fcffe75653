package dev.hotseat.start;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.SeenEvents;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.app.posting.Posting;
import dev.hotseat.app.posting.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that begins to send what is due, and the threads that send; once an hour it forgets old events. */
final class PostingLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostingLoop.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration EVENTS_KEPT = Duration.ofDays(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

    private final Posting posting;
    private final SeenEvents events;
    private final InstantSource clock;
    private final ExecutorService sends = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore wake = new Semaphore(0);
    private final Thread thread;
    private volatile boolean stopping;
    private Instant lastSweep = Instant.MIN;
    private boolean broken;

    PostingLoop(Outbox outbox, Collection<Route> routes, SeenEvents events, InstantSource clock) {
        this.posting = new Posting(outbox, routes, clock, this::send);
        this.events = events;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("posting").daemon().start(this::run);
    }

    /** Sends on a thread of its own and then looks whether something waited behind it. */
    private void send(Runnable send) {
        sends.execute(() -> {
            send.run();
            wake.release();
        });
    }

    private void run() {
        try {
            while (!stopping) {
                if (round() == 0) {
                    wake.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                }
                wake.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int round() {
        try {
            var now = clock.instant();
            if (lastSweep.isBefore(now.minus(Duration.ofHours(1)))) {
                events.forgetBefore(now.minus(EVENTS_KEPT));
                lastSweep = now;
            }
            int begun = posting.runDue(now);
            broken = false;
            return begun;
        } catch (StoreUnavailable e) {
            if (!broken) {
                LOG.warn("Posts wait until the database is back", e);
            }
            broken = true;
        } catch (RuntimeException e) {
            if (!broken) {
                LOG.error("Posts wait: sending them failed", e);
            }
            broken = true;
        }
        return 0;
    }

    /** What is under way may end; what was only begun by then is unknown after the next start. */
    @Override
    public void close() {
        stopping = true;
        wake.release();
        try {
            if (!thread.join(LONGEST_STOP)) {
                thread.interrupt();
            }
            sends.shutdown();
            if (!sends.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                sends.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
