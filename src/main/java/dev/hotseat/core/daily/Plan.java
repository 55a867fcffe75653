package dev.hotseat.core.daily;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When something is posted: at a time of the clocks of a zone, on the dates that are left over. 09:00 stays 09:00
 * whenever the clocks are changed.
 *
 * @param time in whole minutes
 * @param pause the last one, whether it is over or not
 * @param skipped single dates left out
 * @param holidays further dates left out
 */
public record Plan(
        LocalTime time,
        ZoneId zone,
        Weekdays days,
        Optional<Pause> pause,
        Set<LocalDate> skipped,
        Set<LocalDate> holidays) {
    public Plan {
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("not in whole minutes: " + time);
        }
        skipped = Set.copyOf(skipped);
        holidays = Set.copyOf(holidays);
    }

    /** A plan that leaves out nothing. */
    public static Plan of(LocalTime time, ZoneId zone, Weekdays days) {
        return new Plan(time, zone, days, Optional.empty(), Set.of(), Set.of());
    }

    /** The same with another time, which leaves out what it left out. */
    public Plan at(LocalTime time, ZoneId zone, Weekdays days) {
        return new Plan(time, zone, days, pause, skipped, holidays);
    }

    /** The same, paused; the pause takes the place of an earlier one. */
    public Plan paused(Pause pause) {
        return new Plan(time, zone, days, Optional.of(pause), skipped, holidays);
    }

    /** The same, going on from that date on. Dates that were paused before it stay so and are not made up for. */
    public Plan resumed(LocalDate on) {
        var ended = pause.filter(p -> p.from().isBefore(on))
                .map(p -> p.covers(on) ? new Pause(p.from(), Optional.of(on)) : p);
        return new Plan(time, zone, days, ended, skipped, holidays);
    }

    /** The same without one more date. */
    public Plan skipping(LocalDate date) {
        var dates = new HashSet<>(skipped);
        dates.add(date);
        return new Plan(time, zone, days, pause, dates, holidays);
    }

    /** The same with those holidays instead of its own. */
    public Plan observing(Set<LocalDate> holidays) {
        return new Plan(time, zone, days, pause, skipped, holidays);
    }

    /** Why nothing is posted on that date although its day of the week is planned. */
    public Optional<Rest> rest(LocalDate date) {
        if (!days.holds(date.getDayOfWeek())) {
            return Optional.empty();
        }
        if (skipped.contains(date)) {
            return Optional.of(Rest.SKIPPED);
        }
        if (pause.isPresent() && pause.get().covers(date)) {
            return Optional.of(Rest.PAUSED);
        }
        return holidays.contains(date) ? Optional.of(Rest.HOLIDAY) : Optional.empty();
    }

    /** Which dates between those two, both exclusive, are left out though their day of the week is planned. */
    public NavigableMap<LocalDate, Rest> rests(LocalDate after, LocalDate before) {
        var rests = new TreeMap<LocalDate, Rest>();
        for (var date = after.plusDays(1); date.isBefore(before); date = date.plusDays(1)) {
            if (Occurrence.on(date, time, zone.getRules()).isPresent()) {
                var day = date;
                rest(day).ifPresent(rest -> rests.put(day, rest));
            }
        }
        return rests;
    }

    /**
     * The first occurrence of a date after {@code last} at a moment after {@code after}.
     *
     * @param last the newest date that has been dealt with, under this plan or one before it; it does not come again
     *     when the time or the zone is changed
     * @param after until when all was dealt with: the moment of the last occurrence or, if it is later, that of the
     *     last change of the plan, so that no change makes anything due in the past
     * @return empty while the plan is paused without an end
     */
    public Optional<Occurrence> next(Optional<LocalDate> last, Instant after) {
        // Until an occurrence the clock shows less than was planned: what comes after this moment is of today or later.
        var today = after.atZone(zone).toLocalDate();
        var first = last.filter(date -> !date.isBefore(today))
                .map(date -> date.plusDays(1))
                .orElse(today);
        for (var day = Optional.of(first); day.isPresent(); day = following(day.get())) {
            var found = on(day.get()).filter(occurrence -> occurrence.instant().isAfter(after));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Occurrence> on(LocalDate date) {
        return days.holds(date.getDayOfWeek()) && rest(date).isEmpty()
                ? Occurrence.on(date, time, zone.getRules())
                : Optional.empty();
    }

    /** The next date, with one step over a pause, which may be long. */
    private Optional<LocalDate> following(LocalDate date) {
        var next = date.plusDays(1);
        return pause.isPresent() && pause.get().covers(next) ? pause.get().resumes() : Optional.of(next);
    }

    /** The next occurrences in order, at most so many; for the rest see {@link #next}. */
    public List<Occurrence> preview(Optional<LocalDate> last, Instant after, int most) {
        return from(last, after).limit(most).toList();
    }

    /** The occurrences in order whose moment has come by {@code now}; for the rest see {@link #next}. */
    public List<Occurrence> due(Optional<LocalDate> last, Instant after, Instant now) {
        return from(last, after)
                .takeWhile(occurrence -> !occurrence.instant().isAfter(now))
                .toList();
    }

    private Stream<Occurrence> from(Optional<LocalDate> last, Instant after) {
        return Stream.iterate(
                        next(last, after),
                        Optional::isPresent,
                        found -> found.flatMap(it -> next(Optional.of(it.date()), it.instant())))
                .map(Optional::orElseThrow);
    }
}
