package dev.hotseat.adapter.storage;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;

/**
 * Transactions that come at the same time share one commit, since what a commit costs is the disk, whatever is in it. One
 * thread takes all that wait, runs them one after the other, and commits them together; each caller waits for that commit.
 */
final class SharedCommits implements AutoCloseable {
    private static final int MOST_AT_ONCE = 64;

    private final Duration patience;
    private final Consumer<List<Waiting<?>>> together;
    private final BlockingQueue<Waiting<?>> queue = new LinkedBlockingQueue<>();
    private final Thread writer;
    private volatile boolean closed;

    /**
     * Begins to take transactions.
     *
     * @param patience how long a transaction waits for its turn
     * @param together runs these in one transaction, and tells each whether it was committed or failed
     */
    SharedCommits(Duration patience, Consumer<List<Waiting<?>>> together) {
        this.patience = patience;
        this.together = together;
        this.writer = Thread.ofPlatform().name("sqlite-writer").daemon().start(this::write);
    }

    /**
     * Runs the work on the writing thread, and returns when it is committed. An interrupt gives up what was not begun; what
     * was begun may be committed all the same.
     */
    <T> T run(Supplier<T> work) {
        if (closed) {
            throw closedException();
        }
        var waiting = new Waiting<>(work);
        queue.add(waiting);
        return waiting.outcome(patience);
    }

    private void write() {
        var batch = new ArrayList<Waiting<?>>();
        try {
            while (!closed) {
                batch.add(queue.take());
                queue.drainTo(batch, MOST_AT_ONCE - 1);
                batch.removeIf(waiting -> !waiting.begins());
                if (!batch.isEmpty()) {
                    together.accept(List.copyOf(batch));
                }
                batch.clear();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static ConnectionException closedException() {
        return new ConnectionException(new SQLTransientConnectionException("the database is closed"));
    }

    /** What was taken is committed, what waits is refused. */
    @Override
    public void close() {
        closed = true;
        writer.interrupt();
        try {
            writer.join(patience);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        queue.forEach(waiting -> waiting.failed(closedException()));
    }
}
