package dev.hotseat.start;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Transactions;
import dev.hotseat.app.posting.Aftermath;
import dev.hotseat.app.posting.Posting;
import dev.hotseat.app.posting.Refreshes;
import dev.hotseat.app.posting.Route;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The loop that begins to send what is due, and the threads that send. */
final class PostingLoop implements AutoCloseable {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

    private final ExecutorService sends = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore ended;
    private final Loop loop;

    PostingLoop(
            Outbox outbox,
            Collection<Route> routes,
            InstantSource clock,
            Transactions transactions,
            List<Aftermath> aftermaths,
            Refreshes refreshes,
            Semaphore ended) {
        this.ended = ended;
        var posting = new Posting(outbox, transactions, aftermaths, refreshes, routes, clock, this::send);
        this.loop = new Loop("posting", () -> posting.runDue(clock.instant()), ended);
    }

    /** On a thread of its own; then the loop looks whether something waited behind it. */
    private void send(Runnable send) {
        sends.execute(() -> {
            send.run();
            ended.release();
        });
    }

    /** What is under way may end; of what does not, nobody knows after the next start. */
    @Override
    public void close() {
        loop.close();
        sends.shutdown();
        try {
            if (!sends.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                sends.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
