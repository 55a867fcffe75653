package dev.hotseat.core.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.core.bank.Selection;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuizSettingsTest {
    private static QuizSettings settings(int questions, int seconds) {
        return new QuizSettings(Selection.ANY, questions, seconds, Mode.CLASSIC, false);
    }

    @ParameterizedTest
    @CsvSource({"3, 10", "20, 120"})
    void the_bounds_are_inside(int questions, int seconds) {
        assertThat(settings(questions, seconds).time()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"2, 20", "21, 20", "10, 9", "10, 121"})
    void what_is_outside_is_refused(int questions, int seconds) {
        assertThatThrownBy(() -> settings(questions, seconds))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("outside");
    }
}
