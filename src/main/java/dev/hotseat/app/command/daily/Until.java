package dev.hotseat.app.command.daily;

import dev.hotseat.core.daily.Pause;
import dev.hotseat.core.daily.Reading;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Until when somebody pauses: {@code 2027-01-04}, {@code 10 days}, {@code 2w}. */
public final class Until {
    /** A longer pause is none. */
    public static final int MOST_YEARS = 2;

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,4}) ?(d|days?|w|weeks?)");

    private Until() {}

    /**
     * A pause from today on.
     *
     * @param typed when it goes on; empty: not before somebody says so
     * @param today in the zone of what is paused
     */
    public static Reading<Pause> pause(Optional<String> typed, LocalDate today) {
        return typed.isEmpty()
                ? new Reading.Understood<>(new Pause(today, Optional.empty()))
                : switch (read(typed.get(), today)) {
                    case Reading.Understood<LocalDate>(var date) ->
                        new Reading.Understood<>(new Pause(today, Optional.of(date)));
                    case Reading.Refused<LocalDate>(var why) -> new Reading.Refused<>(why);
                };
    }

    /** The date on which it goes on, after today. */
    static Reading<LocalDate> read(String typed, LocalDate today) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var date = DATE.matcher(text);
        var span = SPAN.matcher(text);
        try {
            if (date.matches()) {
                return checked(
                        typed,
                        LocalDate.of(
                                Integer.parseInt(date.group(1)),
                                Integer.parseInt(date.group(2)),
                                Integer.parseInt(date.group(3))),
                        today);
            }
        } catch (DateTimeException _) {
            return new Reading.Refused<>("The calendar has no " + text + ".");
        }
        if (span.matches()) {
            long number = Long.parseLong(span.group(1));
            return checked(
                    typed, span.group(2).startsWith("w") ? today.plusWeeks(number) : today.plusDays(number), today);
        }
        return new Reading.Refused<>(Reading.quoted(typed)
                + " does not say until when. Write the date on which it goes on, as in 2027-01-04, or how long, as in"
                + " 10 days or 2 weeks.");
    }

    private static Reading<LocalDate> checked(String typed, LocalDate date, LocalDate today) {
        if (!date.isAfter(today)) {
            return new Reading.Refused<>(
                    Reading.quoted(typed) + " has come already: today is " + today + ". Write a later date.");
        }
        return date.isAfter(today.plusYears(MOST_YEARS))
                ? new Reading.Refused<>("A pause can last " + MOST_YEARS + " years, so until "
                        + today.plusYears(MOST_YEARS) + " at most. To end it for good, remove it.")
                : new Reading.Understood<>(date);
    }
}
