package dev.hotseat.core.daily;

import java.time.Duration;

/** What to do with a delivery that is due. */
public sealed interface Decision {

    /** Its moment has not come yet. */
    record Wait(Duration pause) implements Decision {}

    /** Post it. */
    record PostNow() implements Decision {}

    /**
     * Post it, and say that it is late.
     *
     * @param by by how much, for people: {@code 1 h 35 min}
     */
    record PostLate(String by) implements Decision {}

    /** Do not post it any more. */
    record TooLate(String why) implements Decision {}
}
