package dev.hotseat.adapter.storage;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;

/** A transaction whose caller waits until another thread has committed it. */
final class Waiting<T> {
    private final Supplier<T> work;
    private final AtomicBoolean decided = new AtomicBoolean();
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private Supplier<T> result = () -> {
        throw new IllegalStateException("the work was not run");
    };

    Waiting(Supplier<T> work) {
        this.work = work;
    }

    /** Whether its caller still waits; from then on the caller cannot give up. */
    boolean begins() {
        return decided.compareAndSet(false, true);
    }

    /** Runs the work; its result is the caller's once that is committed. */
    void run() {
        var value = work.get();
        result = () -> value;
    }

    void committed() {
        outcome.complete(result.get());
    }

    void failed(Throwable why) {
        outcome.completeExceptionally(why);
    }

    boolean isDone() {
        return outcome.isDone();
    }

    /**
     * Waits for the result. What was thrown on the other thread is thrown here.
     *
     * @param patience for the beginning; what was begun is waited for
     */
    T outcome(Duration patience) {
        try {
            return outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            if (begins()) {
                throw new ConnectionException(new SQLTransientConnectionException("no turn to write came", e));
            }
            return whenDone();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            decided.set(true);
            throw new ConnectionException(new SQLTransientConnectionException("interrupted", e));
        } catch (ExecutionException e) {
            throw thrown(e);
        }
    }

    private T whenDone() {
        try {
            return outcome.join();
        } catch (CompletionException e) {
            throw thrown(e);
        }
    }

    /** The cause, with the caller's own place. */
    private static RuntimeException thrown(Exception wrapped) {
        return switch (wrapped.getCause()) {
            case RuntimeException e -> {
                e.addSuppressed(wrapped);
                yield e;
            }
            case Error e -> throw e;
            case null, default -> new IllegalStateException(wrapped);
        };
    }
}
