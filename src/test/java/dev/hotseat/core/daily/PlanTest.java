package dev.hotseat.core.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Plan WORKDAYS = Plan.of(NINE, BERLIN, Weekdays.MONDAY_TO_FRIDAY);
    private static final Plan DAILY = Plan.of(NINE, BERLIN, Weekdays.DAILY);

    /** Monday 30 November 2026, 08:00 in Berlin. */
    private static final Instant MONDAY_AT_EIGHT = Instant.parse("2026-11-30T07:00:00Z");

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static List<String> dates(Plan plan, Instant after, int most) {
        return plan.preview(Optional.empty(), after, most).stream()
                .map(occurrence -> occurrence.date().toString())
                .toList();
    }

    @Test
    void the_next_one_is_today_before_its_time() {
        assertThat(WORKDAYS.next(Optional.empty(), MONDAY_AT_EIGHT))
                .map(Occurrence::instant)
                .contains(Instant.parse("2026-11-30T08:00:00Z"));
    }

    @Test
    void the_next_one_is_after_the_moment_of_the_last() {
        assertThat(dates(WORKDAYS, Instant.parse("2026-11-30T08:00:00Z"), 1)).containsExactly("2026-12-01");
    }

    @Test
    void days_of_the_week_that_are_not_planned_are_left_out() {
        assertThat(dates(WORKDAYS, Instant.parse("2026-12-04T09:00:00Z"), 2))
                .containsExactly("2026-12-07", "2026-12-08");
    }

    @Test
    void the_day_of_the_week_is_that_of_the_planned_date() {
        var saturdays = ((Reading.Understood<Weekdays>) Weekdays.read("sat")).value();
        var nuuk = Plan.of(LocalTime.of(23, 30), ZoneId.of("America/Nuuk"), saturdays);
        assertThat(nuuk.preview(Optional.empty(), Instant.parse("2024-03-28T00:00:00Z"), 2))
                .extracting(Occurrence::toString)
                .containsExactly(
                        "Occurrence[date=2024-03-30, at=2024-03-31T00:00-01:00]",
                        "Occurrence[date=2024-04-06, at=2024-04-06T23:30-01:00]");
    }

    @Test
    void a_day_that_does_not_exist_is_no_day_missed() {
        var apia = Plan.of(NINE, ZoneId.of("Pacific/Apia"), Weekdays.DAILY);
        assertThat(apia.preview(Optional.of(day("2011-12-28")), Instant.parse("2011-12-29T00:00:00Z"), 3))
                .extracting(occurrence -> occurrence.at().toString())
                .containsExactly("2011-12-29T09:00-10:00", "2011-12-31T09:00+14:00", "2012-01-01T09:00+14:00");
    }

    @Test
    void a_preview_shows_the_change_of_the_clocks() {
        assertThat(DAILY.preview(Optional.empty(), Instant.parse("2027-03-26T12:00:00Z"), 3))
                .extracting(occurrence -> occurrence.at().toString())
                .containsExactly("2027-03-27T09:00+01:00", "2027-03-28T09:00+02:00", "2027-03-29T09:00+02:00");
    }

    @Test
    void a_later_time_takes_effect_on_the_same_day_if_nothing_was_posted() {
        var later = DAILY.at(LocalTime.of(10, 0), BERLIN, Weekdays.DAILY);
        assertThat(later.next(Optional.of(day("2026-11-29")), MONDAY_AT_EIGHT))
                .map(Occurrence::at)
                .map(Object::toString)
                .contains("2026-11-30T10:00+01:00");
    }

    @Test
    void a_later_time_takes_effect_on_the_next_day_if_something_was_posted() {
        var later = DAILY.at(LocalTime.of(10, 0), BERLIN, Weekdays.DAILY);
        assertThat(later.next(Optional.of(day("2026-11-30")), Instant.parse("2026-11-30T08:00:00Z")))
                .map(Occurrence::at)
                .map(Object::toString)
                .contains("2026-12-01T10:00+01:00");
    }

    @Test
    void an_earlier_time_makes_nothing_due_in_the_past() {
        var earlier = DAILY.at(LocalTime.of(7, 0), BERLIN, Weekdays.DAILY);
        assertThat(earlier.next(Optional.of(day("2026-11-29")), MONDAY_AT_EIGHT))
                .map(Occurrence::date)
                .contains(day("2026-12-01"));
    }

    @Test
    void a_date_does_not_come_again_when_the_zone_moves_back() {
        var auckland = Plan.of(NINE, ZoneId.of("Pacific/Auckland"), Weekdays.DAILY);
        var posted = auckland.next(Optional.empty(), MONDAY_AT_EIGHT).orElseThrow();
        var moved = auckland.at(NINE, ZoneId.of("America/Los_Angeles"), Weekdays.DAILY);
        assertThat(posted.date()).isEqualTo(day("2026-12-01"));
        assertThat(moved.next(Optional.of(posted.date()), posted.instant()))
                .map(Occurrence::date)
                .contains(day("2026-12-02"));
    }

    @Test
    void what_was_not_dealt_with_is_due() {
        var wednesday = Instant.parse("2026-12-02T08:00:00Z");
        assertThat(DAILY.due(Optional.empty(), MONDAY_AT_EIGHT, wednesday))
                .extracting(Occurrence::date)
                .containsExactly(day("2026-11-30"), day("2026-12-01"), day("2026-12-02"));
        assertThat(DAILY.due(Optional.empty(), MONDAY_AT_EIGHT, wednesday.minusNanos(1)))
                .hasSize(2);
        assertThat(DAILY.due(Optional.of(day("2026-12-02")), MONDAY_AT_EIGHT, wednesday))
                .isEmpty();
    }

    @Test
    void skipped_dates_and_holidays_are_left_out() {
        var plan =
                WORKDAYS.skipping(day("2026-11-30")).skipping(day("2026-12-02")).observing(Set.of(day("2026-12-03")));
        assertThat(dates(plan, MONDAY_AT_EIGHT, 2)).containsExactly("2026-12-01", "2026-12-04");
    }

    @Test
    void a_pause_ends_on_the_date_on_which_it_resumes() {
        var plan = DAILY.paused(new Pause(day("2026-12-01"), Optional.of(day("2036-12-01"))));
        assertThat(dates(plan, MONDAY_AT_EIGHT, 3)).containsExactly("2026-11-30", "2036-12-01", "2036-12-02");
        assertThat(dates(plan, Instant.parse("2027-12-01T12:00:00Z"), 1)).containsExactly("2036-12-01");
    }

    @Test
    void nothing_comes_in_a_pause_without_an_end() {
        var plan = DAILY.paused(new Pause(day("2026-12-01"), Optional.empty()));
        assertThat(dates(plan, MONDAY_AT_EIGHT, 3)).containsExactly("2026-11-30");
        assertThat(plan.next(Optional.empty(), Instant.parse("2027-12-01T12:00:00Z")))
                .isEmpty();
    }

    @Test
    void paused_dates_are_not_made_up_for_once_it_goes_on() {
        var paused = DAILY.paused(new Pause(day("2026-11-30"), Optional.empty()));
        assertThat(dates(paused.resumed(day("2026-12-05")), MONDAY_AT_EIGHT, 1)).containsExactly("2026-12-05");
    }

    @Test
    void a_pause_that_had_an_end_ends_earlier_when_it_is_resumed() {
        var paused = DAILY.paused(new Pause(day("2026-11-30"), Optional.of(day("2026-12-24"))));
        assertThat(paused.resumed(day("2026-12-05")).pause())
                .contains(new Pause(day("2026-11-30"), Optional.of(day("2026-12-05"))));
        assertThat(paused.resumed(day("2027-01-01"))).isEqualTo(paused);
        assertThat(paused.resumed(day("2026-11-30")).pause()).isEmpty();
    }

    @Test
    void the_dates_in_between_say_why_nothing_comes() {
        var plan = WORKDAYS.skipping(day("2026-12-01"))
                .paused(new Pause(day("2026-12-04"), Optional.of(day("2026-12-08"))))
                .observing(Set.of(day("2026-12-03"), day("2026-12-04"), day("2026-12-06")));
        assertThat(plan.rests(day("2026-11-30"), day("2026-12-08")))
                .isEqualTo(Map.of(
                        day("2026-12-01"), Rest.SKIPPED,
                        day("2026-12-03"), Rest.HOLIDAY,
                        day("2026-12-04"), Rest.PAUSED,
                        day("2026-12-07"), Rest.PAUSED));
    }

    @Test
    void a_day_that_does_not_exist_needs_no_reason() {
        var apia = Plan.of(NINE, ZoneId.of("Pacific/Apia"), Weekdays.DAILY)
                .observing(Set.of(day("2011-12-30"), day("2011-12-31")));
        assertThat(apia.rests(day("2011-12-29"), day("2012-01-01"))).isEqualTo(Map.of(day("2011-12-31"), Rest.HOLIDAY));
    }

    @Test
    void seconds_and_a_pause_of_no_day_are_mistakes_of_the_caller() {
        assertThatThrownBy(() -> Plan.of(LocalTime.of(9, 0, 1), BERLIN, Weekdays.DAILY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pause(day("2026-12-01"), Optional.of(day("2026-12-01"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
