package dev.hotseat.start;

import dev.hotseat.app.posting.Posting;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The loop that begins to send what is due when it is rung for or time has passed, and the threads that send. */
final class PostingLoop implements AutoCloseable {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

    private final ExecutorService sends = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore wake;
    private final Loop loop;

    /**
     * Starts it.
     *
     * @param wake makes it look at once when it is released, as {@link dev.hotseat.app.posting.Bell}
     * @param pause after which it looks unasked, if it does not wait for a budget that is there sooner
     * @param over makes what sends over these threads
     */
    PostingLoop(Semaphore wake, Duration pause, InstantSource clock, Function<Executor, Posting> over) {
        this.wake = wake;
        var posting = over.apply(this::send);
        this.loop = new Loop(
                "posting",
                () -> posting.runDue(clock.instant()),
                wake,
                () -> sooner(pause, posting.pause(clock.instant())));
    }

    private static Duration sooner(Duration pause, Optional<Duration> budget) {
        return budget.filter(wait -> wait.compareTo(pause) < 0).orElse(pause);
    }

    /** On a thread of its own; then the loop looks whether something waited behind it. */
    private void send(Runnable send) {
        sends.execute(() -> {
            send.run();
            wake.release();
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
