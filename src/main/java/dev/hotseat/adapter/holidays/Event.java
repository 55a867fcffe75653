package dev.hotseat.adapter.holidays;

import biweekly.component.VEvent;
import biweekly.property.ExceptionRule;
import biweekly.property.RecurrenceProperty;
import biweekly.property.RecurrenceRule;
import biweekly.property.ValuedProperty;
import biweekly.util.ICalDate;
import dev.hotseat.core.daily.Reading;
import dev.hotseat.core.daily.holiday.DateList;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One event of a file.
 *
 * @param series what is the same in all events that are exceptions to each other
 * @param inPlaceOf the date of its series in whose place it stands; empty if it is no exception
 * @param added further dates on which it begins
 * @param removed dates on which it does not begin after all
 */
record Event(
        Optional<String> series,
        Optional<LocalDate> inPlaceOf,
        boolean cancelled,
        Moment start,
        Duration length,
        List<Repetition> rules,
        List<Repetition> exceptionRules,
        Set<LocalDate> added,
        Set<LocalDate> removed) {

    /** How to name it to a person. */
    static String name(VEvent event) {
        return value(event.getSummary())
                .filter(summary -> !summary.isBlank())
                .map(Reading::quoted)
                .orElse("An event");
    }

    /**
     * The event as it is in the file.
     *
     * @param zone where times in UTC are meant
     * @throws DateTimeException if the calendar has not all of its dates
     */
    static Reading<Event> of(VEvent event, ZoneId zone) {
        var begin = value(event.getDateStart());
        if (begin.isEmpty()) {
            return refused(event, "does not say when it begins");
        }
        var start = Moment.of(begin.get());
        var length = length(event, start, zone);
        if (length.isNegative()) {
            return refused(event, "ends before it begins");
        }
        if (length.compareTo(Duration.ofDays(DateList.LONGEST_RANGE)) > 0) {
            return refused(event, "is longer than " + DateList.LONGEST_RANGE + " days");
        }
        var rules = rules(event, RecurrenceRule.class, start, zone);
        var exceptionRules = rules(event, ExceptionRule.class, start, zone);
        var fault = Stream.concat(rules.stream(), exceptionRules.stream())
                .flatMap(rule -> rule.fault().stream())
                .findFirst();
        if (fault.isPresent()) {
            return refused(event, fault.get());
        }
        return new Reading.Understood<>(new Event(
                value(event.getUid()),
                value(event.getRecurrenceId()).map(date -> date(date, start, zone)),
                event.getStatus() != null && event.getStatus().isCancelled(),
                start,
                length,
                rules,
                exceptionRules,
                added(event, start, zone),
                removed(event, start, zone)));
    }

    private static Reading<Event> refused(VEvent event, String fault) {
        return new Reading.Refused<>(name(event) + " " + fault + ".");
    }

    /** From begin to end; an all-day event without an end has one day. */
    private static Duration length(VEvent event, Moment start, ZoneId zone) {
        var length = value(event.getDateEnd())
                .map(end -> Duration.between(start.local(zone), Moment.of(end).local(zone)))
                .or(() -> value(event.getDuration()).map(span -> Duration.ofMillis(span.toMillis())))
                .orElse(Duration.ZERO);
        return start.timed() || !length.isZero() ? length : Duration.ofDays(1);
    }

    private static <T extends RecurrenceProperty> List<Repetition> rules(
            VEvent event, Class<T> kind, Moment start, ZoneId zone) {
        return event.getProperties(kind).stream()
                .flatMap(rule -> value(rule).stream())
                .map(rule -> Repetition.of(rule, start, zone))
                .toList();
    }

    private static Set<LocalDate> added(VEvent event, Moment start, ZoneId zone) {
        var dates = new HashSet<LocalDate>();
        for (var list : event.getRecurrenceDates()) {
            list.getDates().forEach(date -> dates.add(date(date, start, zone)));
            list.getPeriods().forEach(period -> dates.add(date(period.getStartDate(), start, zone)));
        }
        return dates;
    }

    private static Set<LocalDate> removed(VEvent event, Moment start, ZoneId zone) {
        var dates = new HashSet<LocalDate>();
        event.getExceptionDates().forEach(list -> list.getValues().forEach(date -> dates.add(date(date, start, zone))));
        return dates;
    }

    /** Which date of the series is meant, on the clocks of its begin. */
    private static LocalDate date(ICalDate date, Moment start, ZoneId zone) {
        var moment = Moment.of(date);
        return start.utc() || !start.timed()
                ? moment.date()
                : moment.local(zone).toLocalDate();
    }

    private static <T> Optional<T> value(@Nullable ValuedProperty<T> property) {
        return property == null ? Optional.empty() : Optional.ofNullable(property.getValue());
    }

    /**
     * Its dates within the window.
     *
     * @param without dates of its series that have an event of their own
     */
    Set<LocalDate> dates(Window window, ZoneId zone, Set<LocalDate> without, Work work) throws Work.TooMuch {
        // One that began before the window may reach into it; a time zone can add a day.
        var wide = new Window(
                window.first().minusDays(length.toDays() + 2), window.last().plusDays(1));
        var begins = new HashSet<>(added);
        begins.add(start.date());
        for (var rule : rules) {
            begins.addAll(rule.dates(start.date(), wide, work));
        }
        for (var rule : exceptionRules) {
            begins.removeAll(Set.copyOf(rule.dates(start.date(), wide, work)));
        }
        begins.removeAll(removed);
        begins.removeAll(without);
        var found = new HashSet<LocalDate>();
        for (var begin : begins) {
            var at = start.on(begin).local(zone);
            for (var date : covered(at, at.plus(length))) {
                work.step();
                if (window.holds(date)) {
                    found.add(date);
                }
            }
        }
        return found;
    }

    /** The end is not part of it, but what has no length is still there. */
    private static List<LocalDate> covered(LocalDateTime begin, LocalDateTime end) {
        var last = end.isAfter(begin) ? end.minusNanos(1).toLocalDate() : begin.toLocalDate();
        return begin.toLocalDate().datesUntil(last.plusDays(1)).toList();
    }
}
