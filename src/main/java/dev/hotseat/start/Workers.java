package dev.hotseat.start;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that handlers run on: platform threads, because SQLite is native code, in which a virtual thread would keep
 * its carrier, and there are no more carriers than processors. So a locked database holds up nobody who does not need it.
 */
final class Workers {
    private static final int MOST = 128;
    private static final int IDLE_SECONDS = 30;

    private Workers() {}

    /** Refuses work at once where all threads are taken, so that the edge can still apologise in time. */
    static ExecutorService start() {
        return new ThreadPoolExecutor(
                0,
                MOST,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().name("handler-", 1).daemon().factory());
    }
}
