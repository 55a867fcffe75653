/**
 * Team quizzes: what a quiz is, and how it goes on.
 *
 * <p>A {@link Quiz} is a value. {@link Quiz#step} takes an {@link Event} and gives the next quiz, the {@link Outcome} for
 * whoever caused it, and the {@link Effect}s to carry out. Two clocks are kept apart. What is fair is measured by the
 * platform's own: from the message of a round to a press on it. What is due is measured by ours, so that a clock of ours
 * that is off neither cuts a round short nor takes an answer away.
 *
 * <p>Only facts are kept: who answered what and when. Points and ranks are drawn from them in {@code quiz.score}.
 */
@NullMarked
package dev.hotseat.core.quiz;

import org.jspecify.annotations.NullMarked;
