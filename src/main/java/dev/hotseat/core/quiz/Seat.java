package dev.hotseat.core.quiz;

/** How somebody takes part. Who never joined is {@link #AWAY} like whoever left: a press on an option brings in both. */
public enum Seat {
    /** Plays: not answering is a miss. */
    IN,
    /** Is not waited for and misses nothing; keeps the points. */
    AWAY,
    /** Has missed, or left, in a game that allows neither, and watches. */
    OUT
}
