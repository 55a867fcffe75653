package dev.hotseat.core.place;

/**
 * What the managers of a workspace set for quizzes.
 *
 * @param managersStart whether only managers may start one
 * @param locked whether the first answer of a round stands; else it may be changed until time is up
 */
public record QuizRules(boolean managersStart, boolean locked) {
    /** Everybody may start one, and answers may be changed. */
    public static final QuizRules USUAL = new QuizRules(false, false);
}
