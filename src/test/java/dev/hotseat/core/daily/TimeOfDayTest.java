package dev.hotseat.core.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeOfDayTest {
    @ParameterizedTest
    @CsvSource({"9:00, 09:00", "09:00, 09:00", "' 17:30 ', 17:30", "0:05, 00:05", "23:59, 23:59"})
    void hours_and_minutes_are_understood(String typed, LocalTime meant) {
        assertThat(TimeOfDay.read(typed)).isEqualTo(new Reading.Understood<>(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9am", "9", "9.00", "09:0", "009:00", "9:00 pm", "", "٠٩:٠٠", "09:00:00"})
    void anything_else_is_refused_with_an_example(String typed) {
        assertThat(TimeOfDay.read(typed))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.why())
                                .startsWith("“" + typed + "”")
                                .contains("09:00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24:00", "9:60", "99:99"})
    void a_time_beyond_the_day_is_refused(String typed) {
        assertThat(TimeOfDay.read(typed))
                .isEqualTo(new Reading.Refused<>("There is no " + typed + ": a day goes from 00:00 to 23:59."));
    }

    @Test
    void each_minute_of_the_day_is_read_as_it_is_printed() {
        for (int minute = 0; minute < 24 * 60; minute++) {
            var time = LocalTime.ofSecondOfDay(minute * 60L);
            assertThat(TimeOfDay.read(TimeOfDay.print(time))).isEqualTo(new Reading.Understood<>(time));
        }
    }
}
