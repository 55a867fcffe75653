package dev.hotseat.core.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreakTest {
    /** A Monday. */
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

    private static final LocalDate LONG_AFTER = LocalDate.parse("2027-06-01");

    /** Dates by their number from that Monday on. */
    private static Set<LocalDate> days(int... numbers) {
        return Arrays.stream(numbers).mapToObj(MONDAY::plusDays).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> first(int count) {
        return days(IntStream.range(0, count).toArray());
    }

    @Test
    void a_channel_counts_the_dates_with_an_answer() {
        assertThat(Streak.ofChannel(first(4), days(0, 1, 2, 3), LONG_AFTER)).isEqualTo(new Streak(4, new TreeSet<>()));
        assertThat(Streak.ofChannel(first(4), days(0, 2, 3), LONG_AFTER).days()).isEqualTo(2);
        assertThat(Streak.ofChannel(first(4), days(0, 1, 2), LONG_AFTER).days()).isZero();
        assertThat(Streak.ofChannel(List.of(), days(0), LONG_AFTER).days()).isZero();
    }

    @Test
    void dates_without_a_question_break_nothing() {
        var workdays = days(0, 1, 2, 3, 4, 7, 8, 11);
        assertThat(Streak.ofChannel(workdays, workdays, LONG_AFTER).days()).isEqualTo(8);
        assertThat(Streak.ofChannel(days(0, 4), first(5), LONG_AFTER).days()).isEqualTo(2);
    }

    @Test
    void the_question_of_today_is_still_open() {
        assertThat(Streak.ofChannel(first(4), first(3), MONDAY.plusDays(3)).days())
                .isEqualTo(3);
        assertThat(Streak.ofChannel(first(4), first(4), MONDAY.plusDays(3)).days())
                .isEqualTo(4);
        assertThat(Streak.ofChannel(first(4), first(3), MONDAY.plusDays(4)).days())
                .isZero();
        assertThat(Streak.ofPerson(first(4), first(3), MONDAY.plusDays(3))).isEqualTo(new Streak(3, new TreeSet<>()));
    }

    @Test
    void a_person_is_forgiven_one_date_a_week() {
        assertThat(Streak.ofPerson(first(5), days(0, 1, 3, 4), LONG_AFTER))
                .isEqualTo(new Streak(4, new TreeSet<>(days(2))));
        assertThat(Streak.ofPerson(first(5), days(0, 2, 4), LONG_AFTER)).isEqualTo(new Streak(1, new TreeSet<>()));
    }

    @Test
    void a_streak_that_was_lost_does_not_come_back() {
        // Tuesday is forgiven, Thursday is not: Wednesday is lost with the rest.
        assertThat(Streak.ofPerson(first(4), days(0, 2), LONG_AFTER).days()).isZero();
        assertThat(Streak.ofPerson(first(6), days(0, 2, 4, 5), LONG_AFTER).days())
                .isEqualTo(2);
    }

    @Test
    void a_week_begins_on_monday() {
        // Sunday and the Monday after it are of two weeks, Saturday and Sunday of one.
        assertThat(Streak.ofPerson(first(9), days(0, 1, 2, 3, 4, 5, 8), LONG_AFTER))
                .isEqualTo(new Streak(7, new TreeSet<>(days(6, 7))));
        assertThat(Streak.ofPerson(first(9), days(0, 1, 2, 3, 4, 7, 8), LONG_AFTER))
                .isEqualTo(new Streak(2, new TreeSet<>()));
    }

    @Test
    void a_week_over_the_turn_of_the_year_is_one_week() {
        // Monday 28 December 2026 to Sunday 3 January 2027.
        var due = MONDAY.plusDays(28).datesUntil(MONDAY.plusDays(35)).collect(Collectors.toSet());
        var answered = new HashSet<>(due);
        answered.removeAll(days(31, 33));
        assertThat(Streak.ofPerson(due, answered, LONG_AFTER)).isEqualTo(new Streak(1, new TreeSet<>()));
    }

    @Test
    void a_freeze_is_not_spent_before_there_is_a_streak() {
        assertThat(Streak.ofPerson(first(4), days(1, 3), LONG_AFTER)).isEqualTo(new Streak(2, new TreeSet<>(days(2))));
    }

    @Test
    void a_streak_grows_by_an_answer_of_the_day_alone() {
        var chance = new SplittableRandom(11);
        for (int i = 0; i < 500; i++) {
            var due = days(chance.ints(40, 0, 60).toArray());
            var answered = due.stream().filter(_ -> chance.nextInt(4) > 0).collect(Collectors.toSet());
            int before = 0;
            for (var today = MONDAY; today.isBefore(MONDAY.plusDays(61)); today = today.plusDays(1)) {
                var day = today;
                var known = answered.stream().filter(d -> !d.isAfter(day)).collect(Collectors.toSet());
                var asked = due.stream().filter(d -> !d.isAfter(day)).collect(Collectors.toSet());
                int now = Streak.ofPerson(asked, known, today).days();
                boolean counts = known.contains(day);
                assertThat(now).as("draw %s, %s", i, day).isIn(counts ? 1 : 0, counts ? before + 1 : before);
                assertThat(now)
                        .isGreaterThanOrEqualTo(
                                Streak.ofChannel(asked, known, today).days());
                before = now;
            }
        }
    }
}
