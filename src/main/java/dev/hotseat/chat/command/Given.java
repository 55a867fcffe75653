package dev.hotseat.chat.command;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The options of one use of a command after the check: every value is of its option's kind and within its bounds. */
public record Given(Map<String, String> values) {
    public Given {
        values = Map.copyOf(values);
    }

    /** The value of an option that was given. */
    public Optional<String> text(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** The value of a whole number that was given; it is within the bounds of its option. */
    public OptionalInt whole(String option) {
        var value = values.get(option);
        return value == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(value));
    }

    /** Whether a flag was given and says yes. */
    public boolean flag(String option) {
        return "true".equals(values.get(option));
    }

    /** What came of the check. */
    public sealed interface Outcome {
        record Understood(Given given) implements Outcome {}

        /** The person asked what the command does. */
        record HelpWanted() implements Outcome {}

        /**
         * The options do not make sense.
         *
         * @param why one or more sentences that name each fault; may contain what the person typed, shortened
         */
        record Refused(String why) implements Outcome {}
    }
}
