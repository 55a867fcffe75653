package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReplicasTest extends StoreTest {

    @Test
    void a_process_sees_others_that_were_at_work_lately() {
        var replicas = stores.replicas();
        replicas.atWork("a", NOON);
        assertThat(replicas.anyOther("a", NOON.minusSeconds(1))).isFalse();
        assertThat(replicas.anyOther("b", NOON)).isTrue();
        assertThat(replicas.anyOther("b", NOON.plusNanos(1000))).isFalse();
        replicas.atWork("a", NOON.plusSeconds(1));
        assertThat(replicas.anyOther("b", NOON.plusNanos(1000))).isTrue();
    }

    @Test
    void those_at_work_lately_are_counted() {
        var replicas = stores.replicas();
        assertThat(replicas.count(NOON)).isZero();
        replicas.atWork("a", NOON);
        replicas.atWork("b", NOON.plusSeconds(1));
        assertThat(replicas.count(NOON)).isEqualTo(2);
        assertThat(replicas.count(NOON.plusNanos(1000))).isEqualTo(1);
    }

    @Test
    void one_that_stopped_or_was_not_seen_for_long_is_forgotten() {
        var replicas = stores.replicas();
        replicas.atWork("stopped", NOON);
        replicas.stopped("stopped");
        replicas.atWork("lost", NOON);
        replicas.atWork("b", NOON.plus(Duration.ofHours(2)));
        assertThat(replicas.anyOther("b", NOON.minusSeconds(1))).isFalse();
    }
}
