package dev.hotseat.core.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All days of thirty-one years in all zones of the world. */
class ThirtyYearsTest {
    private static final long FIRST = LocalDate.of(2005, 1, 1).toEpochDay();
    private static final long LAST = LocalDate.of(2035, 12, 31).toEpochDay();
    private static final long DAYS = LAST - FIRST + 1;
    private static final long DAY = 86_400;

    private static final List<LocalTime> TIMES = Stream.of(
                    "00:00", "00:30", "02:00", "02:30", "03:00", "09:00", "23:30")
            .map(LocalTime::parse)
            .toList();

    @Test
    void each_day_that_exists_comes_once_at_the_first_moment_that_shows_its_time() {
        // Many names are of the same clocks: one of each is enough.
        var zones = ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .collect(Collectors.toMap(ZoneId::getRules, zone -> zone, (one, _) -> one))
                .values();
        assertThat(zones).hasSizeGreaterThan(300);
        for (var zone : zones) {
            for (var time : TIMES) {
                assertThat(walk(zone, time)).isBetween(DAYS - 1, DAYS);
            }
        }
    }

    @Test
    void only_the_zones_that_crossed_the_date_line_have_lost_a_day() {
        var lost = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> {
                    var clock = watch(ZoneId.of(id));
                    return LongStream.rangeClosed(FIRST, LAST).anyMatch(day -> !clock.hasDay(day));
                })
                .sorted();
        assertThat(lost).containsExactly("Pacific/Apia", "Pacific/Fakaofo");
    }

    private static WallClock watch(ZoneId zone) {
        return new WallClock(zone.getRules(), (FIRST - 3) * DAY);
    }

    /** Goes through all days, compares each with the wall clock, and returns how many there were. */
    private static long walk(ZoneId zone, LocalTime time) {
        var plan = Plan.of(time, zone, Weekdays.DAILY);
        var clock = watch(zone);
        var after = Instant.ofEpochSecond(clock.firstShowing(FIRST * DAY) - 1);
        long days = 0;
        for (long day = FIRST; day <= LAST; day++) {
            if (!clock.hasDay(day)) {
                continue;
            }
            var next = plan.next(Optional.empty(), after).orElseThrow();
            long expected = clock.firstShowing(day * DAY + time.toSecondOfDay());
            if (next.date().toEpochDay() != day
                    || next.at().toEpochSecond() != expected
                    || !next.at().getOffset().equals(clock.offset())
                    || !next.instant().isAfter(after)) {
                fail("%s after %s: %s is not the first time on %s", plan, after, next, LocalDate.ofEpochDay(day));
            }
            after = next.instant();
            days++;
        }
        return days;
    }
}
