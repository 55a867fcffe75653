package dev.hotseat.adapter.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {
    @Test
    void labels_with_room_stay_beside_their_points() {
        assertThat(Labels.apart(List.of(10.0, 200.0, 80.0), 60, 0, 300)).containsExactly(10.0, 200.0, 80.0);
    }

    @Test
    void of_equals_the_earlier_one_is_above() {
        assertThat(Labels.apart(List.of(50.0, 50.0, 50.0), 60, 0, 300)).containsExactly(50.0, 110.0, 170.0);
    }

    @Test
    void labels_at_the_bottom_push_others_up() {
        assertThat(Labels.apart(List.of(290.0, 300.0, 295.0), 60, 0, 300)).containsExactly(180.0, 300.0, 240.0);
    }

    @Test
    void labels_never_cover_one_another() {
        var chance = new SplittableRandom(5);
        for (int i = 0; i < 1_000; i++) {
            var wanted = chance.doubles(chance.nextInt(1, 6), 0, 300).boxed().toList();
            var places = Labels.apart(wanted, 60, 0, 300);
            var sorted = places.stream().sorted().toList();
            assertThat(sorted).allMatch(place -> place >= 0 && place <= 300);
            IntStream.range(1, sorted.size())
                    .forEach(at ->
                            assertThat(sorted.get(at) - sorted.get(at - 1)).isGreaterThanOrEqualTo(60));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "5, 1", "6, 2", "11, 5", "26, 10", "4200, 1000", "5001, 2000", "29500, 10000"})
    void an_axis_has_five_round_marks_at_most(int highest, int step) {
        assertThat(Ticks.step(highest)).isEqualTo(step);
    }
}
