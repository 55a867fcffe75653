package dev.hotseat.adapter.playground.room;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A window that looks at a place. Whoever tells it something never waits: a listener that falls {@value #MOST} changes
 * behind is cut off, and may come back for everything anew.
 */
public final class Listener {
    static final int MOST = 256;

    private final Member member;
    private final Place place;
    private final Thread reader;
    private final BlockingQueue<Told> queue = new ArrayBlockingQueue<>(MOST);

    /**
     * A change.
     *
     * @param mark where the place stood after it, to come back with; empty if it says nothing about the place
     */
    public record Told(Change change, String mark) {}

    Listener(Member member, Place place, Thread reader) {
        this.member = member;
        this.place = place;
        this.reader = reader;
    }

    /**
     * The next change, or empty if there was none for that long.
     *
     * @throws InterruptedException when the listener was cut off
     */
    public Optional<Told> next(Duration longest) throws InterruptedException {
        return Optional.ofNullable(queue.poll(longest.toMillis(), TimeUnit.MILLISECONDS));
    }

    Member member() {
        return member;
    }

    Place place() {
        return place;
    }

    /** Whether there was room for it. */
    boolean tell(Told told) {
        return queue.offer(told);
    }

    /** Ends the reader's waiting, and its writing if that is where it hangs. */
    void cutOff() {
        reader.interrupt();
    }
}
