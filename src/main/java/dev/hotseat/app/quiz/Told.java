package dev.hotseat.app.quiz;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.core.quiz.Outcome;

/**
 * What came of something that happened to a quiz.
 *
 * @param after the quiz from now on, committed
 * @param posted whether something is to be posted now
 */
public record Told(KeptQuiz before, KeptQuiz after, Outcome outcome, boolean posted) {}
