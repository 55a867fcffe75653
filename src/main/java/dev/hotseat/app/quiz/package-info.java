/** Carries team quizzes on: what happened goes through the rules of {@code core.quiz}, what comes of it is kept and posted. */
@NullMarked
package dev.hotseat.app.quiz;

import org.jspecify.annotations.NullMarked;
