package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Leases;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeasesTest extends StoreTest {
    private static final String KIND = "thing";
    private static final Instant LATER = NOON.plusSeconds(15);

    private final Leases leases = stores.leases();

    private Set<Integer> take(String holder, int most, Instant now) {
        return leases.take(KIND, holder, most, now, now.plusSeconds(15));
    }

    @Test
    void nothing_is_there_before_it_is_offered() {
        assertThat(take("a", 10, NOON)).isEmpty();
        assertThat(leases.offer(KIND, 3, NOON)).isEqualTo(3);
        assertThat(leases.take("other", "a", 10, NOON, LATER)).isEmpty();
    }

    @Test
    void what_one_has_another_does_not_get() {
        leases.offer(KIND, 3, NOON);
        assertThat(take("a", 2, NOON)).containsExactlyInAnyOrder(0, 1);
        assertThat(take("b", 2, NOON)).containsExactly(2);
        assertThat(take("a", 2, NOON)).isEmpty();
    }

    @Test
    void none_is_taken_where_none_may_be() {
        leases.offer(KIND, 3, NOON);
        assertThat(take("a", 0, NOON)).isEmpty();
        assertThat(take("a", -1, NOON)).isEmpty();
    }

    @Test
    void what_is_over_is_free_and_its_holder_does_not_get_it_back() {
        leases.offer(KIND, 1, NOON);
        take("a", 1, NOON);
        assertThat(take("b", 1, LATER.minusNanos(1000))).isEmpty();
        assertThat(take("b", 1, LATER)).containsExactly(0);
        assertThat(leases.extend(KIND, "a", LATER.plusSeconds(15))).isEmpty();
        assertThat(leases.extend(KIND, "b", LATER.plusSeconds(15))).containsExactly(0);
    }

    @Test
    void an_extended_lease_ends_when_it_was_said_last() {
        leases.offer(KIND, 2, NOON);
        take("a", 2, NOON);
        assertThat(leases.extend(KIND, "a", LATER.plusSeconds(3))).containsExactlyInAnyOrder(0, 1);
        assertThat(take("b", 1, LATER)).isEmpty();
        leases.extend(KIND, "a", NOON.plusSeconds(5));
        assertThat(take("b", 1, NOON.plusSeconds(5))).containsExactly(0);
    }

    @Test
    void what_is_over_and_not_taken_is_still_its_holders() {
        leases.offer(KIND, 1, NOON);
        take("a", 1, NOON);
        assertThat(leases.extend(KIND, "a", LATER.plusSeconds(60))).containsExactly(0);
        assertThat(take("b", 1, LATER)).isEmpty();
    }

    @Test
    void what_is_given_back_is_free_at_once() {
        leases.offer(KIND, 2, NOON);
        take("a", 1, NOON);
        take("b", 1, NOON);
        leases.giveBack(KIND, "a", NOON.plusSeconds(1));
        assertThat(leases.extend(KIND, "a", LATER)).isEmpty();
        assertThat(take("c", 2, NOON.plusSeconds(1))).containsExactly(0);
    }

    @Test
    void what_was_left_lying_can_be_told_from_what_is_free_by_now() {
        leases.offer(KIND, 2, NOON);
        take("a", 1, NOON);
        var now = LATER.plusSeconds(1);
        assertThat(leases.take(KIND, "b", 2, now.minusSeconds(10), now.plusSeconds(15)))
                .containsExactly(1);
        assertThat(leases.take(KIND, "b", 2, now, now.plusSeconds(15))).containsExactly(0);
    }

    @Test
    void their_count_stays_while_one_is_held() {
        leases.offer(KIND, 2, NOON);
        take("a", 1, NOON);
        assertThat(leases.offer(KIND, 4, NOON)).isEqualTo(2);
        assertThat(leases.offer(KIND, 1, NOON)).isEqualTo(2);
        assertThat(leases.offer(KIND, 4, LATER)).isEqualTo(4);
        assertThat(leases.offer(KIND, 1, LATER)).isEqualTo(1);
        assertThat(take("b", 9, LATER)).containsExactly(0);
    }

    @Test
    void an_offer_made_again_changes_nothing() {
        leases.offer(KIND, 2, NOON);
        take("a", 1, NOON);
        leases.giveBack(KIND, "a", NOON.plusSeconds(2));
        leases.offer(KIND, 2, NOON.plusSeconds(30));
        // Free since 2 s after noon, and not since the offer.
        assertThat(leases.take(KIND, "b", 9, NOON.plusSeconds(2), LATER)).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void processes_that_take_at_the_same_time_get_different_things() throws InterruptedException {
        int count = 60;
        try (var another = again();
                var threads = Executors.newFixedThreadPool(6)) {
            var processes = List.of(leases, Stores.in(another).leases());
            var offers = threads.invokeAll(IntStream.range(0, 6)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(
                            i -> () -> processes.get(i % 2).offer(KIND, count, NOON))
                    .toList());
            assertThat(offers).allSatisfy(offer -> assertThat(offer.get()).isEqualTo(count));
            var takes = threads.invokeAll(IntStream.range(0, 6)
                    .<java.util.concurrent.Callable<List<Integer>>>mapToObj(
                            i -> () -> takeAll(processes.get(i % 2), "process-" + i))
                    .toList());
            assertThat(takes.stream().flatMap(taken -> all(taken).stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, count).boxed().toList());
        }
    }

    /** One after the other, until there are no more for a while: what another is just taking is skipped. */
    private static List<Integer> takeAll(Leases leases, String holder) {
        var taken = new ArrayList<Integer>();
        for (int without = 0; without < 20; ) {
            var one = leases.take(KIND, holder, 1, NOON, LATER);
            without = one.isEmpty() ? without + 1 : 0;
            taken.addAll(one);
        }
        return taken;
    }

    private static List<Integer> all(Future<List<Integer>> taken) {
        try {
            return taken.get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
