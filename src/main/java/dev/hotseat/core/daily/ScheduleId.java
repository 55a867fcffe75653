package dev.hotseat.core.daily;

import java.util.regex.Pattern;

/**
 * The id of a schedule, never given to another one.
 *
 * @param text 1 to {@value #LONGEST} lower-case letters, digits and hyphens; part of every delivery's key
 */
public record ScheduleId(String text) {
    public static final int LONGEST = 36;

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1," + LONGEST + "}");

    public ScheduleId {
        if (!accepts(text)) {
            throw new IllegalArgumentException("not the id of a schedule: " + text);
        }
    }

    /** Whether the text could be the id of a schedule. */
    public static boolean accepts(String text) {
        return FORM.matcher(text).matches();
    }
}
