package dev.hotseat.support.discord;

import dev.hotseat.support.Hold;
import java.time.Duration;

/** What goes wrong with a call. */
public sealed interface Fault {
    /** Refused with Discord's own code, or with a page of HTML where the code is 0. */
    record Status(int status, int code) implements Fault {}

    record Limited(Duration pause) implements Fault {}

    /** The effect is there, but half of the answer only. */
    record Garbage() implements Fault {}

    /** The connection breaks before anything happened. */
    record DroppedBefore() implements Fault {}

    /** Nothing happens until the hold is let go; with the effect there before, or only then. */
    record Held(Hold hold, boolean after) implements Fault {}

    /** The effect is there, the answer is lost. */
    record DroppedAfter() implements Fault {}
}
