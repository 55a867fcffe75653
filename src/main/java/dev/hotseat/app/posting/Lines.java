package dev.hotseat.app.posting;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A short line of work before each place: done one after the other, in the order of joining. Safe for threads. */
final class Lines {
    /** So that one place which is slow does not take all the room. */
    private static final int LONGEST = 4;

    private final Executor threads;
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private int size;

    Lines(Executor threads) {
        this.threads = threads;
    }

    /** How much work waits or is done, over all places. */
    int size() {
        return locked(() -> size);
    }

    /** Whether anything waits or is done there. */
    boolean isBusy(String place) {
        return locked(() -> waiting.containsKey(place));
    }

    boolean isFull(String place) {
        return locked(() -> waiting.containsKey(place) && waiting.get(place).size() >= LONGEST);
    }

    void join(String place, Runnable work) {
        boolean first = locked(() -> {
            size++;
            var line = waiting.get(place);
            if (line == null) {
                waiting.put(place, new ArrayDeque<>());
                return true;
            }
            line.add(work);
            return false;
        });
        if (first) {
            threads.execute(() -> serve(place, work));
        }
    }

    private void serve(String place, Runnable first) {
        for (var work = Optional.of(first); work.isPresent(); work = next(place)) {
            try {
                work.get().run();
            } catch (RuntimeException e) {
                // The rest of the line goes on; the executor tells of the failure.
                next(place).ifPresent(rest -> threads.execute(() -> serve(place, rest)));
                throw e;
            }
        }
    }

    private Optional<Runnable> next(String place) {
        return locked(() -> {
            size--;
            var line = waiting.get(place);
            if (line == null || line.isEmpty()) {
                waiting.remove(place);
                return Optional.<Runnable>empty();
            }
            return Optional.of(line.remove());
        });
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
