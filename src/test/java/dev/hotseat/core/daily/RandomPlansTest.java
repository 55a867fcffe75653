package dev.hotseat.core.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for any plan; each plan is drawn from a running number, which a failure names. */
class RandomPlansTest {
    private static final int PLANS = 1_000;
    private static final LocalDate FIRST = LocalDate.of(2011, 10, 1);
    private static final int SPAN = 400;
    private static final List<ZoneId> ZONES = List.of(
            ZoneId.of("Europe/Berlin"),
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Pacific/Apia"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("America/Nuuk"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Africa/Casablanca"));

    private static Plan plan(SplittableRandom chance) {
        var days = new HashSet<DayOfWeek>();
        for (int i = chance.nextInt(1, 8); i > 0; i--) {
            days.add(DayOfWeek.of(chance.nextInt(1, 8)));
        }
        // Half of the times lie where clocks are changed.
        var time = LocalTime.ofSecondOfDay(60L * chance.nextInt(chance.nextBoolean() ? 24 * 60 : 4 * 60));
        var plan = Plan.of(time, ZONES.get(chance.nextInt(ZONES.size())), new Weekdays(days))
                .observing(dates(chance));
        for (var date : dates(chance)) {
            plan = plan.skipping(date);
        }
        var from = date(chance);
        return switch (chance.nextInt(3)) {
            case 0 -> plan;
            case 1 -> plan.paused(new Pause(from, Optional.of(from.plusDays(chance.nextInt(1, 90)))));
            default -> plan.paused(new Pause(from, Optional.empty()));
        };
    }

    private static LocalDate date(SplittableRandom chance) {
        return FIRST.plusDays(chance.nextInt(SPAN));
    }

    private static Set<LocalDate> dates(SplittableRandom chance) {
        var dates = new HashSet<LocalDate>();
        for (int i = chance.nextInt(40); i > 0; i--) {
            dates.add(date(chance));
        }
        return dates;
    }

    private static Instant moment(SplittableRandom chance) {
        return date(chance).atStartOfDay(ZoneId.of("UTC")).toInstant().plusSeconds(chance.nextInt(86_400));
    }

    /** What the words of the rule say, date by date. */
    private static List<LocalDate> wanted(Plan plan, LocalDate last, Instant after) {
        var dates = new ArrayList<LocalDate>();
        for (var date = FIRST.minusDays(2); date.isBefore(FIRST.plusDays(SPAN)); date = date.plusDays(1)) {
            var begin = date.atStartOfDay(plan.zone());
            boolean paused = plan.pause().isPresent()
                    && !plan.pause().get().from().isAfter(date)
                    && plan.pause().get().resumes().orElse(LocalDate.MAX).isAfter(date);
            if (date.isAfter(last)
                    && begin.toLocalDate().equals(date)
                    && plan.days().days().contains(date.getDayOfWeek())
                    && !paused
                    && !plan.skipped().contains(date)
                    && !plan.holidays().contains(date)
                    && new WallClock(plan.zone().getRules(), begin.toEpochSecond() - 86_400)
                                    .firstShowing(date.atTime(plan.time()).toEpochSecond(ZoneOffset.UTC))
                            > after.getEpochSecond()) {
                dates.add(date);
            }
        }
        return dates;
    }

    @Test
    void all_dates_come_that_nothing_takes_out_and_no_others() {
        for (int number = 0; number < PLANS; number++) {
            var chance = new SplittableRandom(number);
            var plan = plan(chance);
            var last = date(chance);
            var after = moment(chance);
            assertThat(plan.preview(Optional.of(last), after, SPAN).stream()
                            .map(Occurrence::date)
                            .filter(date -> date.isBefore(FIRST.plusDays(SPAN))))
                    .as("plan %s: %s after %s and %s", number, plan, last, after)
                    .isEqualTo(wanted(plan, last, after));
        }
    }

    @Test
    void one_after_the_other_no_date_comes_twice_and_time_goes_on() {
        for (int number = 0; number < PLANS; number++) {
            var chance = new SplittableRandom(number);
            var plan = plan(chance);
            var last = Optional.<LocalDate>empty();
            var after = moment(chance);
            var seen = new HashSet<LocalDate>();
            for (int i = 0; i < 100; i++) {
                var next = plan.next(last, after);
                if (next.isEmpty()) {
                    break;
                }
                assertThat(seen.add(next.get().date())).as("plan %s", number).isTrue();
                assertThat(next.get().instant()).as("plan %s", number).isAfter(after);
                // A manager changes the time now and then.
                if (chance.nextInt(5) == 0) {
                    plan = plan.at(
                            LocalTime.of(chance.nextInt(24), chance.nextInt(60)),
                            ZONES.get(chance.nextInt(ZONES.size())),
                            plan.days());
                }
                last = next.map(Occurrence::date);
                after = next.get().instant();
            }
        }
    }

    @Test
    void what_is_due_and_what_is_to_come_are_all_there_is() {
        for (int number = 0; number < PLANS; number++) {
            var chance = new SplittableRandom(number);
            var plan = plan(chance);
            var after = moment(chance);
            var now = after.plusSeconds(chance.nextInt(60 * 86_400));
            var due = plan.due(Optional.empty(), after, now);
            var together = new ArrayList<>(due);
            together.addAll(plan.preview(Optional.empty(), now, 5));
            assertThat(together)
                    .as("plan %s", number)
                    .isEqualTo(plan.preview(Optional.empty(), after, together.size()));
            assertThat(due).allMatch(occurrence -> !occurrence.instant().isAfter(now));
        }
    }

    @Test
    void a_date_in_between_either_comes_or_says_why_not() {
        for (int number = 0; number < PLANS; number++) {
            var chance = new SplittableRandom(number);
            var plan = plan(chance);
            var open = Plan.of(plan.time(), plan.zone(), plan.days());
            var begin = FIRST.minusDays(1).atStartOfDay(plan.zone()).toInstant();
            var end = FIRST.plusDays(SPAN);
            var all = new HashSet<LocalDate>(plan.rests(FIRST, end).keySet());
            plan.preview(Optional.of(FIRST), begin, SPAN).stream()
                    .map(Occurrence::date)
                    .filter(date -> date.isBefore(end))
                    .forEach(date -> assertThat(all.add(date)).isTrue());
            assertThat(all)
                    .as("plan %s", number)
                    .isEqualTo(new HashSet<>(open.preview(Optional.of(FIRST), begin, SPAN).stream()
                            .map(Occurrence::date)
                            .filter(date -> date.isBefore(end))
                            .toList()));
        }
    }
}
