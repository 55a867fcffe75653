package dev.hotseat.core.daily;

import java.util.regex.Pattern;

/**
 * The id of a schedule, never given to another one.
 *
 * @param text 1 to 36 lower-case letters, digits and hyphens; part of every delivery's key
 */
public record ScheduleId(String text) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,36}");

    public ScheduleId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not the id of a schedule: " + text);
        }
    }
}
