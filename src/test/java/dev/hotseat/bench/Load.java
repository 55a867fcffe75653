package dev.hotseat.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;

/** Lets members act at a rate, or so many at once, and takes the time until each is answered. */
final class Load {
    private static final int PATIENCE_SECONDS = 10;

    private final Members members;
    private final LongConsumer counted;
    private final AtomicLong total = new AtomicLong();

    /**
     * A load that did nothing yet.
     *
     * @param counted told after each answer how many there were, over everything that this load did
     */
    Load(Members members, LongConsumer counted) {
        this.members = members;
        this.counted = counted;
    }

    /**
     * Open loop: at fixed times, however long answers take. The time of each counts from when it was due, so that a bot
     * that stands still is charged for all that was due meanwhile.
     */
    Times atRate(int perSecond, Duration time) throws InterruptedException {
        int count = Math.toIntExact(perSecond * time.toSeconds());
        long apart = TimeUnit.SECONDS.toNanos(1) / perSecond;
        var answered = new CountDownLatch(count);
        var times = new Times();
        for (int i = 0; i < count; i++) {
            long due = times.start() + i * apart;
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            var _ = members.next().thenAccept(answer -> {
                times.add(System.nanoTime() - due, answer);
                answered.countDown();
                counted.accept(total.incrementAndGet());
            });
        }
        answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        times.unanswered(Math.toIntExact(answered.getCount()));
        return times.end();
    }

    /** Closed loop: so many members, each of whom acts again as soon as they were answered, as long as that holds. */
    Times atOnce(int width, LongPredicate goOn) throws InterruptedException {
        var times = new Times();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < width; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                while (goOn.test(total.get())) {
                    actAndWait(times);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        return times.end();
    }

    private void actAndWait(Times times) {
        long start = System.nanoTime();
        try {
            members.next()
                    .thenAccept(answer -> {
                        times.add(System.nanoTime() - start, answer);
                        counted.accept(total.incrementAndGet());
                    })
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            times.unanswered(1);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
