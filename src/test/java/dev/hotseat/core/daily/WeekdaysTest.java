package dev.hotseat.core.daily;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekdaysTest {
    private static Set<DayOfWeek> read(String typed) {
        return ((Reading.Understood<Weekdays>) Weekdays.read(typed)).value().days();
    }

    @Test
    void what_people_type_is_understood() {
        assertThat(read("daily")).containsExactly(DayOfWeek.values());
        assertThat(read("Every day")).containsExactly(DayOfWeek.values());
        assertThat(read("mon-fri")).containsExactly(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
        assertThat(read("weekdays")).containsExactly(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
        assertThat(read(" MON, Wed ,fri")).containsExactly(MONDAY, WEDNESDAY, FRIDAY);
        assertThat(read("mon wed")).containsExactly(MONDAY, WEDNESDAY);
        assertThat(read("Tuesdays; thursday")).containsExactly(TUESDAY, THURSDAY);
        assertThat(read("mo,tues,thurs")).containsExactly(MONDAY, TUESDAY, THURSDAY);
        assertThat(read("mon – wed, weekend")).containsExactly(MONDAY, TUESDAY, WEDNESDAY, SATURDAY, SUNDAY);
        assertThat(read("fri,fri")).containsExactly(FRIDAY);
    }

    @Test
    void a_range_goes_on_over_the_weekend() {
        assertThat(read("sat-mon")).containsExactly(MONDAY, SATURDAY, SUNDAY);
        assertThat(read("fri-thu")).containsExactly(DayOfWeek.values());
    }

    @Test
    void a_range_from_a_day_to_itself_is_that_day() {
        assertThat(read("sun-sun")).containsExactly(SUNDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mon-fry", "mon--fri", "mon-", "-fri", "-", "m", "montag", "mon-wed-fri", "1-5"})
    void what_is_not_understood_is_named(String typed) {
        assertThat(Weekdays.read("tue, " + typed))
                .isEqualTo(new Reading.Refused<>("Not understood as days of the week: “" + typed
                        + "”. Write them as in mon-fri, daily or mon,wed,fri."));
    }

    @Test
    void a_long_and_strange_text_is_shortened() {
        var refused = (Reading.Refused<Weekdays>) Weekdays.read("x".repeat(500) + " a b c d");
        assertThat(refused.why()).contains("“" + "x".repeat(39) + "…”, “a”, “b”. ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ","})
    void nothing_is_refused(String typed) {
        assertThat(Weekdays.read(typed))
                .isEqualTo(new Reading.Refused<>("Say on which days, as in mon-fri, daily or mon,wed,fri."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "every day|daily",
                "monday,tuesday,wednesday,thursday,friday|mon-fri",
                "sun,mon,sat|sat-mon",
                "weekend|sat,sun",
                "fri,wed,mon|mon,wed,fri",
                "mon,tue,thu,fri,sat|mon,tue,thu-sat"
            })
    void they_are_printed_in_the_shortest_form(String typed, String printed) {
        assertThat(new Weekdays(read(typed)).print()).isEqualTo(printed);
    }

    @Test
    void all_sets_of_days_are_read_as_they_are_printed() {
        for (int set = 1; set < 128; set++) {
            int bits = set;
            var days = new Weekdays(Arrays.stream(DayOfWeek.values())
                    .filter(day -> (bits & (1 << (day.getValue() - 1))) != 0)
                    .collect(Collectors.toSet()));
            assertThat(Weekdays.read(days.print())).isEqualTo(new Reading.Understood<>(days));
        }
    }

    @Test
    void no_day_at_all_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> new Weekdays(Set.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
