/** The words of team quizzes. */
@NullMarked
package dev.hotseat.app.card.quiz;

import org.jspecify.annotations.NullMarked;
