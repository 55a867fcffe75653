package dev.hotseat.core.daily;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * A planned date, and the moment at which its time has come.
 *
 * @param date the date that was planned; it names the occurrence
 * @param at what the clock on the wall shows then, with its offset; on the next date where clocks that are put forward
 *     over midnight swallow the planned time
 */
public record Occurrence(LocalDate date, OffsetDateTime at) {

    public Instant instant() {
        return at.toInstant();
    }

    /**
     * The moment at which a clock on the wall shows that time or a later one for the first time: the time itself, the
     * first time if it comes twice, and the end of the gap if it does not come at all. Java's own resolver would put a
     * time off by the length of the gap. Empty if the zone has no such date, as Samoa had no 30 December 2011.
     */
    public static Optional<Occurrence> on(LocalDate date, LocalTime time, ZoneRules rules) {
        var planned = date.atTime(time);
        var offsets = rules.getValidOffsets(planned);
        if (!offsets.isEmpty()) {
            return Optional.of(new Occurrence(date, planned.atOffset(offsets.getFirst())));
        }
        var gap = rules.getTransition(planned);
        return swallows(gap, date)
                ? Optional.empty()
                : Optional.of(new Occurrence(date, gap.getDateTimeAfter().atOffset(gap.getOffsetAfter())));
    }

    private static boolean swallows(ZoneOffsetTransition gap, LocalDate date) {
        return !gap.getDateTimeBefore().isAfter(date.atStartOfDay())
                && !gap.getDateTimeAfter().isBefore(date.plusDays(1).atStartOfDay());
    }
}
