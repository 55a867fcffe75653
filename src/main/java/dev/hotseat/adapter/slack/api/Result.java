package dev.hotseat.adapter.slack.api;

import java.time.Duration;
import java.util.function.Function;

/** What came of a call to Slack. The words in it never hold a secret. */
public sealed interface Result<T> {
    record Fine<T>(T value) implements Result<T> {}

    /** Nothing happened: too many calls. */
    record Limited<T>(Duration pause) implements Result<T> {}

    /**
     * Nothing happened: Slack said no.
     *
     * @param error Slack's own word for it, as in {@code not_in_channel}
     * @param needed the scope that is missing, or empty
     */
    record Refused<T>(String error, String needed) implements Result<T> {}

    /** Nothing happened: the call was never sent. */
    record Unsent<T>(String why) implements Result<T> {}

    /** It may have happened or not: the answer was lost, late, or no answer of Slack's. */
    record Unclear<T>(String why) implements Result<T> {}

    /** Goes on with the next call after one that was fine. */
    default <R> Result<R> then(Function<T, Result<R>> next) {
        return switch (this) {
            case Fine<T>(var value) -> next.apply(value);
            case Limited<T>(var pause) -> new Limited<>(pause);
            case Refused<T>(var error, var needed) -> new Refused<>(error, needed);
            case Unsent<T>(var why) -> new Unsent<>(why);
            case Unclear<T>(var why) -> new Unclear<>(why);
        };
    }

    /** In a few words, for logs. */
    default String words() {
        return switch (this) {
            case Fine<T> _ -> "fine";
            case Limited<T>(var pause) -> "rate limited for " + pause.toSeconds() + " s";
            case Refused<T>(var error, var needed) -> needed.isEmpty() ? error : error + ": " + needed;
            case Unsent<T>(var why) -> why;
            case Unclear<T>(var why) -> why;
        };
    }
}
