package dev.hotseat.bench;

import dev.hotseat.bench.Members.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How long the disk takes for one small write that must survive a power cut, all the while from its making to its end:
 * nothing that is committed before it is confirmed can be faster.
 */
final class Disk implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int PAGE = 4_096;

    private final Times times = new Times();
    private final Thread thread;
    private volatile boolean closed;

    /** Begins, in that folder. */
    Disk(Path folder) {
        thread = Thread.ofPlatform().name("disk").daemon().start(() -> probe(folder.resolve("disk")));
    }

    private void probe(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (!closed) {
                long start = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE), 0);
                channel.force(true);
                times.add(System.nanoTime() - start, Answer.EXPECTED);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends, with a row for each percentile. */
    void write(Column column, Figures figures) throws InterruptedException {
        close();
        thread.join();
        times.end().write(column, "the disk alone, one synced write", figures);
    }

    @Override
    public void close() {
        closed = true;
    }
}
