package dev.hotseat.adapter.holidays;

import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.iter.RecurrenceIteratorFactory;
import biweekly.util.com.google.ical.values.DateValue;
import biweekly.util.com.google.ical.values.DateValueImpl;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;

/**
 * A rule by which an event comes back, on dates alone: the clocks do not matter to it.
 *
 * @param last the last date that it may have; empty if it has no end
 */
record Repetition(Recurrence rule, Optional<LocalDate> last) {
    private static final int LONGEST_INTERVAL = 1_000;
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    /**
     * A rule of an event with that begin.
     *
     * @param zone where an end in UTC is meant
     * @throws java.time.DateTimeException if it ends on a date that the calendar has not
     */
    static Repetition of(Recurrence rule, Moment start, ZoneId zone) {
        return new Repetition(
                rule, Optional.ofNullable(rule.getUntil()).map(Moment::of).map(until -> last(until, start, zone)));
    }

    /** Many write the end of all-day events as midnight in UTC and mean its date. */
    private static LocalDate last(Moment until, Moment start, ZoneId zone) {
        if (!start.timed() || !until.timed()) {
            return until.date();
        }
        var end = start.utc() ? until.at() : until.local(zone);
        return end.toLocalTime().isBefore(start.at().toLocalTime())
                ? end.toLocalDate().minusDays(1)
                : end.toLocalDate();
    }

    /** What is wrong with it, to follow the name of an event. */
    Optional<String> fault() {
        if (rule.getFrequency() == null) {
            return Optional.of("does not say how often it comes back");
        }
        if (rule.getFrequency().compareTo(Frequency.DAILY) < 0) {
            return Optional.of("comes back more than once a day");
        }
        if (!rule.getXRules().isEmpty()) {
            return Optional.of("comes back by a rule that is not understood here");
        }
        var interval = rule.getInterval();
        return interval != null && (interval < 1 || interval > LONGEST_INTERVAL)
                ? Optional.of("comes back at an interval of " + interval)
                : Optional.empty();
    }

    /**
     * The dates within the window on which it begins, in order.
     *
     * @param first the first of all
     */
    List<LocalDate> dates(LocalDate first, Window window, Work work) throws Work.TooMuch {
        var dates = RecurrenceIteratorFactory.createRecurrenceIterator(onDates(), of(first), UTC);
        // A rule with a count has to be followed from its beginning.
        if (rule.getCount() == null && first.isBefore(window.first())) {
            dates.advanceTo(of(window.first()));
        }
        var end = last.filter(window.last()::isAfter).orElse(window.last());
        var found = new ArrayList<LocalDate>();
        while (dates.hasNext()) {
            work.step();
            var date = of(dates.next());
            if (date.isAfter(end)) {
                break;
            }
            if (window.holds(date)) {
                found.add(date);
            }
        }
        return found;
    }

    private Recurrence onDates() {
        var dates = new Recurrence.Builder(rule.getFrequency())
                .interval(rule.getInterval())
                .count(rule.getCount())
                .until((ICalDate) null)
                .byMonth(rule.getByMonth())
                .byWeekNo(rule.getByWeekNo())
                .byYearDay(rule.getByYearDay())
                .byMonthDay(rule.getByMonthDay())
                .bySetPos(rule.getBySetPos())
                .workweekStarts(rule.getWorkweekStarts());
        rule.getByDay().forEach(day -> dates.byDay(day.getNum(), day.getDay()));
        return dates.build();
    }

    private static DateValue of(LocalDate date) {
        return new DateValueImpl(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    private static LocalDate of(DateValue date) {
        return LocalDate.of(date.year(), date.month(), date.day());
    }
}
