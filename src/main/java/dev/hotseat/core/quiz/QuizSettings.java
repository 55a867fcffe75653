package dev.hotseat.core.quiz;

import dev.hotseat.core.bank.Selection;
import java.time.Duration;

/**
 * What whoever starts a quiz chooses.
 *
 * @param questions how many, from {@value #FEWEST_QUESTIONS} to {@value #MOST_QUESTIONS}
 * @param seconds how long a round is open, from {@value #FEWEST_SECONDS} to {@value #MOST_SECONDS}
 * @param locked whether the first answer of a round stands; else it may be changed until time is up
 */
public record QuizSettings(Selection selection, int questions, int seconds, Mode mode, boolean locked) {
    public static final int FEWEST_QUESTIONS = 3;
    public static final int MOST_QUESTIONS = 20;
    public static final int FEWEST_SECONDS = 10;
    public static final int MOST_SECONDS = 120;

    public QuizSettings {
        within("questions", questions, FEWEST_QUESTIONS, MOST_QUESTIONS);
        within("seconds", seconds, FEWEST_SECONDS, MOST_SECONDS);
    }

    private static void within(String what, int value, int fewest, int most) {
        if (value < fewest || value > most) {
            throw new IllegalArgumentException(what + " outside " + fewest + " to " + most + ": " + value);
        }
    }

    /** How long a round is open. */
    public Duration time() {
        return Duration.ofSeconds(seconds);
    }
}
