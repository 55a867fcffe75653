package dev.hotseat.core.daily;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From when on the answer of a daily question can be seen. */
public sealed interface Reveal {
    Duration SHORTEST = Duration.ofMinutes(1);
    Duration LONGEST = Duration.ofDays(7);

    /** At once: whoever presses sees it alone. */
    record Button() implements Reveal {}

    /**
     * Nobody sees it before; then the card shows it to all.
     *
     * @param delay after the post, in whole minutes, from {@link #SHORTEST} to {@link #LONGEST}
     */
    record After(Duration delay) implements Reveal {
        public After {
            if (delay.compareTo(SHORTEST) < 0
                    || delay.compareTo(LONGEST) > 0
                    || !delay.equals(Duration.ofMinutes(delay.toMinutes()))) {
                throw new IllegalArgumentException("not the delay of an answer: " + delay);
            }
        }
    }

    /** Until when the answer of a question that was posted then is sealed; empty if it is not. */
    default Optional<Instant> sealedUntil(Instant posted) {
        return switch (this) {
            case Button() -> Optional.empty();
            case After(var delay) -> Optional.of(posted.plus(delay));
        };
    }

    /** {@code button}, or a time as in {@code 4h}, {@code 30m}, {@code 1h 30m}, {@code 2 days}. */
    static Reading<Reveal> read(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.equals("button")) {
            return new Reading.Understood<>(new Button());
        }
        var form = Form.SPAN.matcher(text);
        if (text.isEmpty() || !form.matches()) {
            return new Reading.Refused<>(Reading.quoted(typed)
                    + " does not say when the answer comes. Write button, or a time as in 4h, 30m or 1h30m.");
        }
        var delay = Duration.ofDays(number(form.group(1)))
                .plusHours(number(form.group(2)))
                .plusMinutes(number(form.group(3)));
        return delay.compareTo(SHORTEST) < 0 || delay.compareTo(LONGEST) > 0
                ? new Reading.Refused<>("An answer comes between 1 minute and 7 days after its question, not after "
                        + Reading.quoted(typed) + ".")
                : new Reading.Understood<>(new After(delay));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** The shortest form that {@link #read} understands: {@code button}, {@code 4h}, {@code 1d2h30m}. */
    default String print() {
        return switch (this) {
            case Button() -> "button";
            case After(var delay) ->
                part(delay.toDays(), "d") + part(delay.toHoursPart(), "h") + part(delay.toMinutesPart(), "m");
        };
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + unit;
    }

    /** How a time is written. */
    final class Form {
        private static final Pattern SPAN = Pattern.compile(
                "(?:(\\d{1,5}) ?d(?:ays?)?)? ?(?:(\\d{1,5}) ?h(?:ours?|rs?)?)? ?(?:(\\d{1,5}) ?m(?:in(?:ute)?s?)?)?");

        private Form() {}
    }
}
