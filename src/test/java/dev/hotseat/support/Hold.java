package dev.hotseat.support;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps a call under way. */
public final class Hold {
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch came = new CountDownLatch(1);
    private final CountDownLatch gone = new CountDownLatch(1);

    /** Waits until the call is there. */
    public void await() {
        await(came);
    }

    /** Lets it go on. */
    public void letGo() {
        gone.countDown();
    }

    /** On the thread that answers the call. */
    public void here() {
        came.countDown();
        await(gone);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
