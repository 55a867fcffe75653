package dev.hotseat.app.card.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.daily.Plan;
import dev.hotseat.core.daily.Weekdays;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a preview says where the clocks are changed. */
class OccurrenceWordsTest {
    private static List<String> lines(String zone, String time, String now, int most) {
        var plan = Plan.of(LocalTime.parse(time), ZoneId.of(zone), Weekdays.DAILY);
        var from = LocalDateTime.parse(now).atZone(plan.zone()).toInstant();
        return OccurrenceWords.lines(plan.time(), plan.zone(), from, plan.preview(Optional.empty(), from, most));
    }

    @Test
    void new_york_puts_its_clocks_forward() {
        assertThat(lines("America/New_York", "09:00", "2026-03-06T12:00", 5))
                .containsExactly(
                        "Sat, 7 Mar 2026, 09:00 UTC-05:00",
                        "Sun, 8 Mar 2026, 09:00 UTC-04:00 · the clocks have been put forward by 1 h",
                        "Mon, 9 Mar 2026, 09:00 UTC-04:00",
                        "Tue, 10 Mar 2026, 09:00 UTC-04:00",
                        "Wed, 11 Mar 2026, 09:00 UTC-04:00");
        assertThat(lines("America/New_York", "02:30", "2026-03-07T12:00", 2))
                .containsExactly(
                        "Sun, 8 Mar 2026, 03:00 UTC-04:00 · 02:30 does not come that day"
                                + " · the clocks have been put forward by 1 h",
                        "Mon, 9 Mar 2026, 02:30 UTC-04:00");
    }

    @Test
    void new_york_puts_its_clocks_back() {
        assertThat(lines("America/New_York", "09:00", "2026-10-31T12:00", 2))
                .containsExactly(
                        "Sun, 1 Nov 2026, 09:00 UTC-05:00 · the clocks have been put back by 1 h",
                        "Mon, 2 Nov 2026, 09:00 UTC-05:00");
        assertThat(lines("America/New_York", "01:30", "2026-10-31T12:00", 2))
                .containsExactly(
                        "Sun, 1 Nov 2026, 01:30 UTC-04:00 · 01:30 comes twice that day, this is the first",
                        "Mon, 2 Nov 2026, 01:30 UTC-05:00 · the clocks have been put back by 1 h");
    }

    @Test
    void berlin_puts_its_clocks_forward() {
        assertThat(lines("Europe/Berlin", "09:00", "2026-03-28T12:00", 2))
                .containsExactly(
                        "Sun, 29 Mar 2026, 09:00 UTC+02:00 · the clocks have been put forward by 1 h",
                        "Mon, 30 Mar 2026, 09:00 UTC+02:00");
        assertThat(lines("Europe/Berlin", "02:30", "2026-03-28T12:00", 2))
                .containsExactly(
                        "Sun, 29 Mar 2026, 03:00 UTC+02:00 · 02:30 does not come that day"
                                + " · the clocks have been put forward by 1 h",
                        "Mon, 30 Mar 2026, 02:30 UTC+02:00");
    }

    @Test
    void berlin_puts_its_clocks_back() {
        assertThat(lines("Europe/Berlin", "02:30", "2026-10-24T12:00", 2))
                .containsExactly(
                        "Sun, 25 Oct 2026, 02:30 UTC+02:00 · 02:30 comes twice that day, this is the first",
                        "Mon, 26 Oct 2026, 02:30 UTC+01:00 · the clocks have been put back by 1 h");
    }

    @Test
    void lord_howe_puts_its_clocks_back_by_half_an_hour() {
        assertThat(lines("Australia/Lord_Howe", "01:45", "2026-04-04T12:00", 2))
                .containsExactly(
                        "Sun, 5 Apr 2026, 01:45 UTC+11:00 · 01:45 comes twice that day, this is the first",
                        "Mon, 6 Apr 2026, 01:45 UTC+10:30 · the clocks have been put back by 30 min");
    }

    @Test
    void lord_howe_puts_its_clocks_forward_by_half_an_hour() {
        assertThat(lines("Australia/Lord_Howe", "02:15", "2026-10-03T12:00", 2))
                .containsExactly(
                        "Sun, 4 Oct 2026, 02:30 UTC+11:00 · 02:15 does not come that day"
                                + " · the clocks have been put forward by 30 min",
                        "Mon, 5 Oct 2026, 02:15 UTC+11:00");
    }

    @Test
    void where_clocks_are_never_changed_nothing_is_said_of_them() {
        assertThat(lines("Asia/Kolkata", "02:30", "2026-03-27T12:00", 3))
                .containsExactly(
                        "Sat, 28 Mar 2026, 02:30 UTC+05:30",
                        "Sun, 29 Mar 2026, 02:30 UTC+05:30",
                        "Mon, 30 Mar 2026, 02:30 UTC+05:30");
        assertThat(lines("UTC", "09:00", "2026-10-24T12:00", 1)).containsExactly("Sun, 25 Oct 2026, 09:00 UTC");
    }

    @Test
    void a_date_that_begins_late_is_named() {
        assertThat(lines("Africa/Cairo", "00:30", "2026-04-23T12:00", 1))
                .containsExactly("Fri, 24 Apr 2026, 01:00 UTC+03:00 · 00:30 does not come that day"
                        + " · the clocks have been put forward by 1 h");
    }
}
