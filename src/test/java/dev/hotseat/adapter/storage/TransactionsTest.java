package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.chat.EventId;
import dev.hotseat.core.study.Grade;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransactionsTest extends StoreTest {
    private void grade(String question) {
        stores.grades().add(ONE, question(question), Grade.GOOD, NOON);
    }

    private int grades() {
        return stores.grades().of(ONE).size();
    }

    @Test
    void work_that_throws_leaves_nothing() {
        assertThatThrownBy(() -> stores.transactions().inOne(() -> {
                    grade("a");
                    grade("b");
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("on purpose");

        assertThat(grades()).isZero();
    }

    @Test
    void a_nested_transaction_ends_with_the_outer_one() {
        assertThatThrownBy(() -> stores.transactions().inOne(() -> {
                    stores.transactions().inOne(() -> {
                        grade("inner");
                        return true;
                    });
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(grades()).isZero();
    }

    @Test
    void a_part_that_failed_is_never_committed_even_if_somebody_caught_it() {
        assertThatThrownBy(() -> stores.transactions().inOne(() -> {
                    grade("before");
                    try {
                        stores.transactions().inOne(() -> {
                            grade("inner");
                            throw new IllegalArgumentException("on purpose");
                        });
                    } catch (IllegalArgumentException e) {
                        grade("after");
                    }
                    return true;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("on purpose");

        assertThat(grades()).isZero();
    }

    @Test
    void a_library_on_the_data_source_takes_part_in_the_transaction() {
        assertThatThrownBy(() -> stores.transactions().inOne(() -> {
                    addByLibrary();
                    assertThat(grades()).isEqualTo(1);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(grades()).isZero();

        stores.transactions().inOne(() -> {
            addByLibrary();
            return true;
        });
        assertThat(grades()).isEqualTo(1);

        addByLibrary();
        assertThat(grades()).isEqualTo(2);
    }

    private void addByLibrary() {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.prepareStatement(
                        "insert into grade (account, question, grade, given_at) values (?, 'q', 'good', 0)")) {
            statement.setString(1, ONE.key());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_library_cannot_end_the_transaction() {
        stores.transactions().inOne(() -> {
            try (var connection = database.dataSource().getConnection()) {
                assertThat(connection.getAutoCommit()).isFalse();
                assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
                assertThatThrownBy(connection::rollback).isInstanceOf(SQLException.class);
                assertThatThrownBy(() -> connection.setAutoCommit(true)).isInstanceOf(SQLException.class);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            grade("after");
            return true;
        });

        assertThat(grades()).isEqualTo(1);
    }

    @Test
    void an_exception_of_the_database_does_not_repeat_what_a_member_wrote() {
        assertThatThrownBy(() -> database.change(
                        "test.twice",
                        handle -> handle.createUpdate(
                                        "insert into seen_event (event, noted_at) values (:words, 0), (:words, 0)")
                                .bind("words", "my secret")
                                .execute()))
                .satisfies(e -> assertThat(trace(e)).doesNotContain("secret"));
    }

    @Test
    void two_that_lock_each_other_out_both_get_through() throws Exception {
        stores.transactions().inOne(() -> {
            stores.seenEvents().firstTime(new EventId("left"), NOON);
            stores.seenEvents().firstTime(new EventId("right"), NOON);
            return true;
        });
        var runs = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var barrier = new CyclicBarrier(2);
            var results = threads.invokeAll(IntStream.range(0, 2)
                    .<Callable<Boolean>>mapToObj(i ->
                            () -> stores.transactions().inOne(() -> {
                                runs.incrementAndGet();
                                touch(i == 0 ? "left" : "right");
                                meet(barrier);
                                touch(i == 0 ? "right" : "left");
                                return true;
                            }))
                    .toList());
            for (var result : results) {
                assertThat(result.get(9, TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(runs.get()).isGreaterThanOrEqualTo(2);
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private void touch(String event) {
        database.change(
                "test.touch",
                handle -> handle.execute("update seen_event set noted_at = noted_at + 1 where event = ?", event));
    }

    /** Waits for the other one, not for long: where transactions queue up, it cannot come. */
    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(300, TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            // Then each goes on alone.
        }
    }
}
