package dev.hotseat.core.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class GapTest {
    @Test
    void asking_in_the_middle_leaves_two_gaps() {
        assertThat(new Gap(2, 9).without(5)).containsExactly(new Gap(2, 5), new Gap(6, 9));
    }

    @Test
    void asking_at_an_end_leaves_one_gap() {
        assertThat(new Gap(2, 9).without(2)).containsExactly(new Gap(3, 9));
        assertThat(new Gap(2, 9).without(8)).containsExactly(new Gap(2, 8));
    }

    @Test
    void asking_the_only_position_leaves_no_gap() {
        assertThat(new Gap(4, 5).without(4)).isEqualTo(List.of());
    }

    @Test
    void the_open_end_stays_open() {
        assertThat(Gap.WHOLE.without(0)).containsExactly(new Gap(1, Gap.OPEN));
    }

    @Test
    void a_position_outside_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> new Gap(2, 9).without(9)).isInstanceOf(IllegalArgumentException.class);
    }
}
