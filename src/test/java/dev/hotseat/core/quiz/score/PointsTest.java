package dev.hotseat.core.quiz.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {
    @ParameterizedTest(name = "{0} ms of {1} s")
    @CsvSource(textBlock = """
        # took ms, time s, points
        0,          20,     1000
        1,          20,     1000
        20,         20,     1000
        21,         20,     999
        60,         20,     999
        61,         20,     998
        5000,       20,     875
        10000,      20,     750
        19979,      20,     501
        19980,      20,     501
        19981,      20,     500
        20000,      20,     500
        0,          10,     1000
        10,         10,     1000
        11,         10,     999
        3333,       10,     833
        10000,      10,     500
        120000,     120,    500
        40000,      120,    833
        120,        120,    1000
        121,        120,    999
        """)
    void speed_is_worth_up_to_half(long took, int time, int points) {
        assertThat(Points.forSpeed(Duration.ofMillis(took), Duration.ofSeconds(time)))
                .isEqualTo(points);
    }

    @Test
    void a_half_that_binary_fractions_miss_is_rounded_up() {
        // 1000 * (1 - 2.57 / 20) is 871.5, in doubles a little less
        assertThat(Math.round(1000 * (1 - 2.57 / 20))).isEqualTo(871);
        assertThat(Points.forSpeed(Duration.ofMillis(2_570), Duration.ofSeconds(10)))
                .isEqualTo(872);
    }

    @Test
    void slower_is_never_worth_more() {
        var time = Duration.ofSeconds(30);
        int before = Points.MOST;
        for (int millis = 0; millis <= 30_000; millis++) {
            int points = Points.forSpeed(Duration.ofMillis(millis), time);
            assertThat(points).isBetween(500, before);
            before = points;
        }
    }

    @Test
    void a_time_outside_the_round_is_a_mistake_of_the_caller() {
        var time = Duration.ofSeconds(20);
        assertThatThrownBy(() -> Points.forSpeed(Duration.ofMillis(-1), time))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Points.forSpeed(Duration.ofMillis(20_001), time))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 100", "3, 200", "4, 300", "5, 400", "6, 500", "7, 500", "20, 500"})
    void a_streak_is_worth_a_hundred_more_each_time_up_to_five(int streak, int bonus) {
        assertThat(Points.forStreak(streak)).isEqualTo(bonus);
    }
}
