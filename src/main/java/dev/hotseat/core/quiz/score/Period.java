package dev.hotseat.core.quiz.score;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far back a leaderboard reaches. */
public enum Period {
    WEEK,
    MONTH,
    ALL;

    /** The word of commands, also part of component ids: {@code week}, {@code month}, {@code all}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The period with that very word. */
    public static Optional<Period> parse(String word) {
        return Arrays.stream(values()).filter(p -> p.word().equals(word)).findFirst();
    }

    /**
     * When it began: the first moment of Monday or of the first of the month, by the calendar of the zone. Empty: it has
     * no beginning.
     */
    public Optional<Instant> since(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        Optional<LocalDate> first = switch (this) {
            case WEEK -> Optional.of(today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
            case MONTH -> Optional.of(today.withDayOfMonth(1));
            case ALL -> Optional.empty();
        };
        return first.map(day -> day.atStartOfDay(zone).toInstant());
    }
}
