package dev.hotseat.start;

import dev.hotseat.app.port.SeenEvents;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.app.posting.Posting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that sends what is due and, once an hour, forgets old events. */
final class PostingLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostingLoop.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration EVENTS_KEPT = Duration.ofDays(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final Posting posting;
    private final SeenEvents events;
    private final InstantSource clock;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private Instant lastSweep = Instant.MIN;
    private boolean broken;

    PostingLoop(Posting posting, SeenEvents events, InstantSource clock) {
        this.posting = posting;
        this.events = events;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("posting").daemon().start(this::run);
    }

    private void run() {
        try {
            while (!stop.await(round() > 0 ? 0 : PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                // Each round does its own work and says whether there was any.
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
            int sent = posting.runDue(now);
            broken = false;
            return sent;
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

    @Override
    public void close() {
        stop.countDown();
        try {
            if (!thread.join(LONGEST_STOP)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
