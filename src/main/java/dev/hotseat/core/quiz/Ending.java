package dev.hotseat.core.quiz;

/** Why a quiz is over. */
public enum Ending {
    /** All rounds were played. */
    FINISHED,
    /** The starter or a manager stopped it. */
    STOPPED,
    /** It was called off before the first round. */
    CANCELLED,
    /** Nobody answered for {@value Quiz#MOST_QUIET_ROUNDS} rounds in a row. */
    NOBODY_ANSWERED,
    /** Everybody is out. */
    NOBODY_LEFT,
    /** The bank gave no further question. */
    NO_QUESTION,
    /** A round could not be posted, or nobody heard of it within {@link Quiz#PATIENCE}. */
    INTERRUPTED
}
