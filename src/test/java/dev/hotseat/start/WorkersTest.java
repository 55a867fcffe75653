package dev.hotseat.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.support.Eventually;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private final ExecutorService workers = Workers.start();
    private final CountDownLatch free = new CountDownLatch(1);

    @AfterEach
    void stop() {
        free.countDown();
        workers.shutdownNow();
    }

    private void takeAllThreads() {
        for (int i = 0; i < Workers.MOST; i++) {
            workers.execute(() -> {
                try {
                    free.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    @Test
    void work_waits_for_a_thread_that_is_soon_free() throws Exception {
        takeAllThreads();
        var caller = Thread.currentThread();
        Thread.ofVirtual().start(() -> {
            Eventually.holds(() -> assertThat(caller.getState()).isEqualTo(Thread.State.TIMED_WAITING));
            free.countDown();
        });
        assertThat(workers.submit(() -> "done").get(10, TimeUnit.SECONDS)).isEqualTo("done");
    }

    @Test
    void work_is_refused_where_all_threads_stay_taken() {
        takeAllThreads();
        assertThatThrownBy(() -> workers.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }
}
