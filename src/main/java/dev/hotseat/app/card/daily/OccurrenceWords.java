package dev.hotseat.app.card.daily;

import dev.hotseat.core.daily.Occurrence;
import dev.hotseat.core.daily.TimeOfDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says when posts come, and what the clocks do to them. */
public final class OccurrenceWords {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy", Locale.US);

    private OccurrenceWords() {}

    /** {@code Mon, 26 Oct 2026}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code Mon, 26 Oct 2026, 09:00}: what the clock on the wall shows then. */
    public static String moment(Occurrence occurrence) {
        return date(occurrence.at().toLocalDate()) + ", "
                + TimeOfDay.print(occurrence.at().toLocalTime());
    }

    /**
     * Each occurrence in a line: {@code Mon, 26 Oct 2026, 09:00 UTC+01:00}, and behind it what is odd about it.
     *
     * @param time the planned one
     * @param now from when on a change of the clocks is told
     * @param occurrences in order
     */
    public static List<String> lines(LocalTime time, ZoneId zone, Instant now, List<Occurrence> occurrences) {
        var lines = new ArrayList<String>();
        var before = zone.getRules().getOffset(now);
        for (var occurrence : occurrences) {
            var words = new ArrayList<String>();
            words.add(moment(occurrence) + " " + offset(occurrence.at().getOffset()));
            words.addAll(oddities(time, zone, occurrence));
            changed(before, occurrence.at().getOffset(), words);
            lines.add(String.join(" · ", words));
            before = occurrence.at().getOffset();
        }
        return List.copyOf(lines);
    }

    private static List<String> oddities(LocalTime time, ZoneId zone, Occurrence occurrence) {
        var planned = occurrence.date().atTime(time);
        return switch (zone.getRules().getValidOffsets(planned).size()) {
            case 0 ->
                List.of(TimeOfDay.print(time) + " does not come "
                        + (occurrence.date().equals(occurrence.at().toLocalDate())
                                ? "that day"
                                : "on " + date(occurrence.date())));
            case 1 -> List.of();
            default -> List.of(TimeOfDay.print(time) + " comes twice that day, this is the first");
        };
    }

    private static void changed(ZoneOffset before, ZoneOffset after, List<String> words) {
        int seconds = after.getTotalSeconds() - before.getTotalSeconds();
        if (seconds != 0) {
            words.add("the clocks have been put " + (seconds > 0 ? "forward" : "back") + " by "
                    + span(Duration.ofSeconds(Math.abs(seconds))));
        }
    }

    /** {@code 1 h}, {@code 30 min}, {@code 4 h 30 min}, {@code 2 days 4 h}; less than a minute is left out. */
    static String span(Duration span) {
        var parts = new ArrayList<String>();
        if (span.toDays() > 0) {
            parts.add(span.toDays() + (span.toDays() == 1 ? " day" : " days"));
        }
        if (span.toHoursPart() > 0) {
            parts.add(span.toHoursPart() + " h");
        }
        if (span.toMinutesPart() > 0 || parts.isEmpty()) {
            parts.add(span.toMinutesPart() + " min");
        }
        return String.join(" ", parts);
    }

    private static String offset(ZoneOffset offset) {
        return offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset.getId();
    }
}
