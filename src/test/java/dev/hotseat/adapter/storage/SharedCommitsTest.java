package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.chat.EventId;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.study.Grade;
import dev.hotseat.support.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Transactions of the embedded database that come at the same time. */
class SharedCommitsTest {
    @TempDir
    Path folder;

    private Database database;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory());

    @BeforeEach
    void open() {
        database = Database.sqlite(folder);
    }

    @AfterEach
    void close() {
        threads.close();
        database.close();
    }

    private boolean note(String event) {
        return new StoredSeenEvents(database).firstTime(new EventId("test/" + event), StoreTest.NOON);
    }

    /** Runs these while the writing thread is held, so that they wait together; what came of each. */
    private <T> List<Future<T>> together(Iterable<Callable<T>> calls) throws InterruptedException {
        var held = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var holder = threads.submit(() -> database.inOne(() -> {
            held.countDown();
            await(goOn);
            return true;
        }));
        held.await();
        var futures = new ArrayList<Future<T>>();
        var started = new AtomicInteger();
        int count = 0;
        for (var call : calls) {
            count++;
            futures.add(threads.submit(() -> {
                started.incrementAndGet();
                return call.call();
            }));
        }
        int all = count;
        Eventually.holds(() -> assertThat(started).hasValue(all));
        goOn.countDown();
        assertThat(holder).succeedsWithin(Duration.ofSeconds(5));
        return futures;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void each_of_many_is_there_when_its_call_returns() throws Exception {
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 100; i++) {
            var event = "event-" + i;
            calls.add(() -> note(event) && !note(event));
        }
        for (var done : together(calls)) {
            assertThat(done.get()).isTrue();
        }
    }

    @Test
    void one_that_fails_is_taken_back_alone_and_throws_what_it_threw() throws Exception {
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 20; i++) {
            boolean breaks = i % 2 == 1;
            var event = "event-" + i;
            calls.add(() -> database.inOne(() -> {
                boolean first = note(event);
                if (breaks) {
                    throw new IllegalArgumentException(event);
                }
                return first;
            }));
        }
        var outcomes = together(calls);
        for (int i = 0; i < 20; i++) {
            var outcome = outcomes.get(i);
            if (i % 2 == 1) {
                assertThatThrownBy(outcome::get)
                        .isInstanceOf(ExecutionException.class)
                        .cause()
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("event-" + i);
                assertThat(note("event-" + i)).as("was taken back").isTrue();
            } else {
                assertThat(outcome.get()).isTrue();
                assertThat(note("event-" + i)).as("was kept").isFalse();
            }
        }
    }

    @Test
    void a_later_one_sees_what_an_earlier_one_of_the_same_commit_did() throws Exception {
        var calls = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 30; i++) {
            calls.add(() -> note("the same"));
        }
        long first = 0;
        for (var done : together(calls)) {
            first += done.get() ? 1 : 0;
        }
        assertThat(first).isEqualTo(1);
    }

    @Test
    void a_nested_transaction_joins_on_the_writing_thread() {
        boolean noted = database.inOne(() -> database.inOne(() -> note("nested")));

        assertThat(noted).isTrue();
        assertThat(note("nested")).isFalse();
    }

    @Test
    void an_interrupted_caller_gives_up_what_has_not_begun() throws Exception {
        var held = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var holder = threads.submit(() -> database.inOne(() -> {
            held.countDown();
            await(goOn);
            return true;
        }));
        held.await();
        var interrupted = Thread.ofPlatform()
                .start(() -> assertThatThrownBy(() -> note("given up"))
                        .satisfies(e -> assertThat(Fault.of(e)).isEqualTo(Fault.UNREACHABLE)));
        Eventually.holds(() -> assertThat(interrupted.getState()).isEqualTo(Thread.State.TIMED_WAITING));
        interrupted.interrupt();
        interrupted.join();
        goOn.countDown();
        holder.get();

        assertThat(note("given up")).isTrue();
    }

    @Test
    void after_the_end_nothing_is_taken() {
        database.close();

        assertThatThrownBy(() ->
                        new StoredGrades(database).add(StoreTest.ONE, new QuestionId("q"), Grade.GOOD, StoreTest.NOON))
                .hasRootCauseMessage("the database is closed");
    }
}
