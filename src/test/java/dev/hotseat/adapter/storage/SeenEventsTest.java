package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.chat.EventId;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenEventsTest extends StoreTest {
    private static final EventId EVENT = new EventId("test/1");

    @Test
    void an_event_is_new_once() {
        assertThat(stores.seenEvents().firstTime(EVENT, NOON)).isTrue();
        assertThat(stores.seenEvents().firstTime(EVENT, NOON.plusSeconds(9))).isFalse();
        assertThat(stores.seenEvents().firstTime(new EventId("test/2"), NOON)).isTrue();
    }

    @Test
    void of_many_at_once_one_is_first() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(_ -> () -> stores.seenEvents().firstTime(EVENT, NOON))
                    .toList());

            assertThat(results.stream().filter(r -> r.resultNow())).hasSize(1);
        }
    }

    @Test
    void an_event_whose_work_failed_is_new_again() {
        assertThatThrownBy(() -> stores.transactions().inOne(() -> {
                    stores.seenEvents().firstTime(EVENT, NOON);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(stores.seenEvents().firstTime(EVENT, NOON)).isTrue();
    }

    @Test
    void old_events_are_forgotten_and_those_of_that_instant_are_not() {
        stores.seenEvents().firstTime(EVENT, NOON);
        stores.seenEvents().firstTime(new EventId("test/2"), NOON.plusNanos(1_000));

        stores.seenEvents().forgetBefore(NOON.plusNanos(1_000));

        assertThat(stores.seenEvents().firstTime(EVENT, NOON)).isTrue();
        assertThat(stores.seenEvents().firstTime(new EventId("test/2"), NOON)).isFalse();
    }
}
