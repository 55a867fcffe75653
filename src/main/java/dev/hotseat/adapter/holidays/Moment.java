package dev.hotseat.adapter.holidays;

import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A date, or a date with a time, as it stands in a file: on the clocks of whoever wrote it.
 *
 * @param at midnight if it has no time
 * @param utc whether its time is UTC
 */
record Moment(LocalDateTime at, boolean timed, boolean utc) {

    /**
     * What stands there. The instant that the library makes of it is of no account: that depends on time zones that a file
     * may define as it likes.
     *
     * @throws DateTimeException if the calendar has no such date
     */
    static Moment of(ICalDate date) {
        var raw = date.getRawComponents();
        // A minute may end with a leap second.
        var at = LocalDateTime.of(
                raw.getYear(),
                raw.getMonth(),
                raw.getDate(),
                raw.getHour(),
                raw.getMinute(),
                Math.min(59, raw.getSecond()));
        return new Moment(at, raw.hasTime(), raw.isUtc());
    }

    LocalDate date() {
        return at.toLocalDate();
    }

    /** The same time on another date. */
    Moment on(LocalDate date) {
        return new Moment(date.atTime(at.toLocalTime()), timed, utc);
    }

    /** What clocks show then: those of the zone for UTC, or else its own. */
    LocalDateTime local(ZoneId zone) {
        return utc ? at.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDateTime() : at;
    }
}
