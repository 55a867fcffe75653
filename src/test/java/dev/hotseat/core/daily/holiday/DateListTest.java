package dev.hotseat.core.daily.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.daily.Reading;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateListTest {
    private static String understood(String typed) {
        return DateList.print(((Reading.Understood<NavigableSet<LocalDate>>) DateList.read(typed)).value());
    }

    private static String refused(String typed) {
        return ((Reading.Refused<NavigableSet<LocalDate>>) DateList.read(typed)).why();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-24|2026-12-24",
                "2026-12-24,2026-12-26|2026-12-24, 2026-12-26",
                "2026-12-26 2026-12-24;2026-12-24|2026-12-24, 2026-12-26",
                "2026-12-24..2026-12-26|2026-12-24..2026-12-26",
                "2026-12-24 .. 2027-01-02 , 2027-05-01|2026-12-24..2027-01-02, 2027-05-01",
                "2026-12-24…2026-12-25|2026-12-24..2026-12-25",
                "2026-12-24..2026-12-24|2026-12-24",
                "''|''"
            })
    void dates_and_ranges_are_understood(String typed, String printed) {
        assertThat(understood(typed)).isEqualTo(printed);
    }

    @Test
    void each_line_may_have_a_date() {
        assertThat(understood("2026-12-24\r\n2026-12-31\n\n\t2027-05-01\n"))
                .isEqualTo("2026-12-24, 2026-12-31, 2027-05-01");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24.12.2026|“24.12.2026” is not a date: write year-month-day, as in 2026-12-24.",
                "2026-12-24..|“” is not a date: write year-month-day, as in 2026-12-24.",
                "2026-12-24..2026-12-26..2026-12-28"
                        + "|“2026-12-26..2026-12-28” is not a date: write year-month-day, as in 2026-12-24.",
                "2027-02-29|The calendar has no 2027-02-29.",
                "2026-12-26..2026-12-24|“2026-12-26..2026-12-24” ends before it begins.",
                "2026-01-01..2027-01-02|“2026-01-01..2027-01-02” is longer than 366 days."
            })
    void what_is_not_understood_is_named(String typed, String why) {
        assertThat(refused("2026-11-30, " + typed)).isEqualTo(why);
    }

    @Test
    void a_range_may_have_366_days() {
        assertThat(understood("2026-01-01..2027-01-01")).isEqualTo("2026-01-01..2027-01-01");
    }

    @Test
    void three_faults_are_named_and_the_others_counted() {
        assertThat(refused("a b 2026-11-30 c d e"))
                .startsWith("“a” is not a date")
                .contains("“b” is", "“c” is")
                .endsWith(" There are more faults: 2.");
    }

    @Test
    void a_list_is_bounded() {
        assertThat(refused("2020-01-01..2020-12-31 2021-01-01..2021-12-31 2022-01-01..2022-12-31 "
                        + "2023-01-01..2023-12-31 2024-01-01..2024-12-31 2025-01-01..2025-12-31"))
                .isEqualTo("These are 2192 dates; a list can have 2000.");
    }

    @Test
    void any_dates_are_read_as_they_are_printed() {
        var chance = new SplittableRandom(2);
        for (int i = 0; i < 500; i++) {
            var dates = new TreeSet<LocalDate>();
            for (int runs = chance.nextInt(8); runs > 0; runs--) {
                var first = LocalDate.of(2026, 1, 1).plusDays(chance.nextInt(800));
                first.datesUntil(first.plusDays(chance.nextInt(1, 500))).forEach(dates::add);
            }
            assertThat(DateList.read(DateList.print(dates))).isEqualTo(new Reading.Understood<>(dates));
        }
    }
}
