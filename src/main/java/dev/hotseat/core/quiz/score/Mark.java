package dev.hotseat.core.quiz.score;

import java.time.Duration;

/** What a round was for one player. Options are given by their place, from 0. */
public sealed interface Mark {

    /** An answer that counts. */
    sealed interface Answered extends Mark {
        int option();

        /** From the message to the press. */
        Duration took();
    }

    /**
     * A right answer.
     *
     * @param base without the bonus
     * @param bonus for right answers in a row
     */
    record Right(int option, Duration took, int base, int bonus) implements Answered {}

    record Wrong(int option, Duration took) implements Answered {}

    /** Was in the game and did not answer. */
    record Silent() implements Mark {}

    /** Had not joined, was away or out. */
    record Absent() implements Mark {}

    /** The round counts for nobody. */
    record Uncounted() implements Mark {}

    default int points() {
        return this instanceof Right(var _, var _, var base, var bonus) ? base + bonus : 0;
    }

    /** Whether the round counts for the player's accuracy. */
    default boolean counts() {
        return switch (this) {
            case Right _, Wrong _, Silent _ -> true;
            case Absent _, Uncounted _ -> false;
        };
    }
}
