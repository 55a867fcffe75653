package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.place.Platform;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplicasTest extends StoreTest {
    private static final Set<Platform> HERE = Set.of(PLATFORM);

    @Test
    void a_process_sees_others_that_were_at_work_lately() {
        var replicas = stores.replicas();
        replicas.atWork("a", HERE, NOON);
        assertThat(replicas.others("a", NOON.minusSeconds(1))).isEmpty();
        assertThat(replicas.others("b", NOON)).isEqualTo(Map.of("a", NOON));
        assertThat(replicas.others("b", NOON.plusNanos(1000))).isEmpty();
        replicas.atWork("a", HERE, NOON.plusSeconds(1));
        assertThat(replicas.others("b", NOON.plusNanos(1000))).isEqualTo(Map.of("a", NOON.plusSeconds(1)));
    }

    @Test
    void those_at_work_lately_are_counted() {
        var replicas = stores.replicas();
        assertThat(replicas.count(PLATFORM, NOON)).isZero();
        replicas.atWork("a", HERE, NOON);
        replicas.atWork("b", HERE, NOON.plusSeconds(1));
        assertThat(replicas.count(PLATFORM, NOON)).isEqualTo(2);
        assertThat(replicas.count(PLATFORM, NOON.plusNanos(1000))).isEqualTo(1);
    }

    @Test
    void a_process_counts_on_the_platforms_it_is_on_alone() {
        var replicas = stores.replicas();
        var there = new Platform("elsewhere");
        replicas.atWork("both", Set.of(PLATFORM, there), NOON);
        replicas.atWork("there", Set.of(there), NOON);
        replicas.atWork("nowhere", Set.of(), NOON);
        assertThat(replicas.count(PLATFORM, NOON)).isEqualTo(1);
        assertThat(replicas.count(there, NOON)).isEqualTo(2);
        replicas.atWork("both", Set.of(there), NOON);
        assertThat(replicas.count(PLATFORM, NOON)).isZero();
    }

    @Test
    void one_that_stopped_or_was_not_seen_for_long_is_forgotten() {
        var replicas = stores.replicas();
        replicas.atWork("stopped", HERE, NOON);
        replicas.stopped("stopped");
        replicas.atWork("lost", HERE, NOON);
        replicas.atWork("b", HERE, NOON.plus(Duration.ofHours(2)));
        assertThat(replicas.others("b", NOON.minusSeconds(1))).isEmpty();
    }
}
