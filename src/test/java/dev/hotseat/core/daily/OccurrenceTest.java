package dev.hotseat.core.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccurrenceTest {
    private static Optional<OffsetDateTime> at(String zone, String date, String time) {
        return Occurrence.on(
                        LocalDate.parse(date),
                        LocalTime.parse(time),
                        ZoneId.of(zone).getRules())
                .map(Occurrence::at);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2027-03-14, 02:00, 2027-03-14T03:00-04:00",
        "America/New_York, 2027-03-14, 02:30, 2027-03-14T03:00-04:00",
        "Europe/Berlin, 2027-03-28, 02:30, 2027-03-28T03:00+02:00",
        "Europe/Berlin, 2027-03-28, 03:00, 2027-03-28T03:00+02:00",
        "Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-04T02:30+11:00",
        "America/Sao_Paulo, 2018-11-04, 00:00, 2018-11-04T01:00-02:00",
        "America/Sao_Paulo, 2018-11-04, 00:30, 2018-11-04T01:00-02:00",
        "Africa/Casablanca, 2026-03-22, 02:30, 2026-03-22T03:00+01:00",
        "Antarctica/Troll, 2027-03-28, 01:10, 2027-03-28T03:00+02:00"
    })
    void a_time_that_does_not_exist_runs_at_the_end_of_the_gap(
            String zone, String date, String time, OffsetDateTime expected) {
        assertThat(at(zone, date, time)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-11-01, 01:30, 2026-11-01T01:30-04:00",
        "Europe/Berlin, 2026-10-25, 02:00, 2026-10-25T02:00+02:00",
        "Europe/Berlin, 2026-10-25, 02:30, 2026-10-25T02:30+02:00",
        "Australia/Lord_Howe, 2027-04-04, 01:45, 2027-04-04T01:45+11:00",
        "America/Sao_Paulo, 2018-02-17, 23:30, 2018-02-17T23:30-02:00",
        "Africa/Casablanca, 2026-02-15, 02:30, 2026-02-15T02:30+01:00"
    })
    void a_time_that_comes_twice_runs_the_first_time(String zone, String date, String time, OffsetDateTime expected) {
        assertThat(at(zone, date, time)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2027-03-14, 01:59, 2027-03-14T01:59-05:00",
        "America/New_York, 2026-11-01, 02:00, 2026-11-01T02:00-05:00",
        "America/Sao_Paulo, 2018-02-18, 00:00, 2018-02-18T00:00-03:00",
        "Asia/Kathmandu, 2027-03-28, 02:30, 2027-03-28T02:30+05:45",
        "Pacific/Apia, 2011-12-29, 23:59, 2011-12-29T23:59-10:00",
        "Pacific/Apia, 2011-12-31, 00:00, 2011-12-31T00:00+14:00"
    })
    void any_other_time_runs_when_the_clock_shows_it(String zone, String date, String time, OffsetDateTime expected) {
        assertThat(at(zone, date, time)).contains(expected);
    }

    @Test
    void a_day_that_does_not_exist_has_no_occurrence() {
        for (var time : List.of("00:00", "09:00", "23:59")) {
            assertThat(at("Pacific/Apia", "2011-12-30", time)).isEmpty();
        }
    }

    @Test
    void over_midnight_an_occurrence_keeps_the_date_that_was_planned() {
        // In Nuuk the last hour of Saturday does not exist.
        var saturday = LocalDate.parse("2024-03-30");
        var occurrence = Occurrence.on(
                saturday, LocalTime.parse("23:30"), ZoneId.of("America/Nuuk").getRules());
        assertThat(occurrence).contains(new Occurrence(saturday, OffsetDateTime.parse("2024-03-31T00:00-01:00")));
    }

    @Test
    void a_gap_on_both_sides_of_midnight_swallows_neither_day() {
        var rules = putForward("2030-05-01T23:30", 1);
        var end = OffsetDateTime.parse("2030-05-02T00:30+01:00");
        for (var planned : List.of("2030-05-01T23:45", "2030-05-02T00:00", "2030-05-02T00:15")) {
            var time = LocalDateTime.parse(planned);
            assertThat(Occurrence.on(time.toLocalDate(), time.toLocalTime(), rules))
                    .contains(new Occurrence(time.toLocalDate(), end));
        }
    }

    @Test
    void a_gap_of_a_day_from_noon_to_noon_swallows_neither_day() {
        var rules = putForward("2030-05-01T12:00", 24);
        assertThat(Occurrence.on(LocalDate.parse("2030-05-01"), LocalTime.parse("13:00"), rules))
                .map(Occurrence::at)
                .contains(OffsetDateTime.parse("2030-05-02T12:00+12:00"));
        assertThat(Occurrence.on(LocalDate.parse("2030-05-02"), LocalTime.parse("11:00"), rules))
                .map(Occurrence::at)
                .contains(OffsetDateTime.parse("2030-05-02T12:00+12:00"));
    }

    /** Clocks that are put forward once, at that time, by so many hours. */
    private static ZoneRules putForward(String at, int hours) {
        var before = ZoneOffset.ofHours(hours == 24 ? -12 : 0);
        var after = ZoneOffset.ofHours(hours == 24 ? 12 : hours);
        var change = ZoneOffsetTransition.of(LocalDateTime.parse(at), before, after);
        return ZoneRules.of(before, before, List.of(change), List.of(change), List.of());
    }

    @Test
    void its_instant_is_that_of_its_offset() {
        assertThat(at("America/New_York", "2026-11-01", "01:30").map(OffsetDateTime::toInstant))
                .contains(Instant.parse("2026-11-01T05:30:00Z"));
    }
}
