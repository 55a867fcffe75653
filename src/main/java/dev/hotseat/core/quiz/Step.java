package dev.hotseat.core.quiz;

import java.util.List;

/**
 * What an event made of a quiz.
 *
 * @param quiz the quiz from now on
 * @param effects in the order in which to carry them out; none for a refusal
 */
public record Step(Quiz quiz, Outcome outcome, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    static Step refused(Quiz quiz, Outcome.Refused why) {
        return new Step(quiz, why, List.of());
    }
}
