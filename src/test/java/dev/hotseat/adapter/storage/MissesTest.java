package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MissesTest extends StoreTest {

    @Test
    void misses_are_kept_the_newest_first() {
        var misses = stores.misses();
        misses.add(ONE, List.of(question("a"), question("b")), NOON);
        misses.add(ONE, List.of(question("c")), NOON.plusSeconds(1));
        misses.add(ONE, List.of(question("a")), NOON.plusSeconds(2));
        assertThat(misses.of(ONE, 2)).containsExactly(question("a"), question("c"));
        assertThat(misses.of(ONE, 9)).hasSize(3);
        assertThat(misses.of(OTHER, 9)).isEmpty();
    }
}
