package dev.hotseat.core.daily;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** A time of day as people type it: hours and minutes of a clock with 24 hours. */
public final class TimeOfDay {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2}):(\\d{2})");
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private TimeOfDay() {}

    /** The time that {@code 9:00} or {@code 09:00} names. */
    public static Reading<LocalTime> read(String typed) {
        var form = FORM.matcher(typed.strip());
        if (!form.matches()) {
            return new Reading.Refused<>(Reading.quoted(typed)
                    + " is not a time of day. Write hours and minutes of a 24-hour clock, as in 09:00 or 17:30.");
        }
        int hour = Integer.parseInt(form.group(1));
        int minute = Integer.parseInt(form.group(2));
        if (hour > 23 || minute > 59) {
            return new Reading.Refused<>("There is no " + form.group() + ": a day goes from 00:00 to 23:59.");
        }
        return new Reading.Understood<>(LocalTime.of(hour, minute));
    }

    /** {@code 09:00}, in the form that {@link #read} understands. */
    public static String print(LocalTime time) {
        return PRINTED.format(time);
    }
}
