package dev.hotseat.core.quiz;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a quiz, never given to another one. It tells nothing of what is in the quiz.
 *
 * @param text 1 to 36 lower-case letters, digits and hyphens; part of every component id of the quiz
 */
public record QuizId(String text) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,36}");

    public QuizId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not the id of a quiz: " + text);
        }
    }

    /** The id with that text, or empty if none can have it. */
    public static Optional<QuizId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new QuizId(text)) : Optional.empty();
    }
}
