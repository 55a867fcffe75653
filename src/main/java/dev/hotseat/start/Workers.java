package dev.hotseat.start;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that handlers run on: platform threads, because SQLite is native code, in which a virtual thread would keep
 * its carrier, and there are no more carriers than processors. So a locked database holds up nobody who does not need it.
 */
final class Workers {
    static final int MOST = 128;
    private static final int IDLE_SECONDS = 30;

    /**
     * A pause of the machine or of its disk at 500 presses a second takes all threads at once, and is over soon. Half of
     * what the edge has for an answer: the other half is for the work.
     */
    private static final int WAIT_MILLIS = 1_200;

    private Workers() {}

    /** Refuses work where all threads stay taken for a moment, so that the edge can still apologise in time. */
    static ExecutorService start() {
        return new ThreadPoolExecutor(
                0,
                MOST,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().name("handler-", 1).daemon().factory(),
                Workers::wait);
    }

    /** On the caller's thread: the next worker that is free takes it. */
    private static void wait(Runnable work, ThreadPoolExecutor workers) {
        try {
            if (!workers.isShutdown() && workers.getQueue().offer(work, WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new RejectedExecutionException("all threads are taken");
    }
}
