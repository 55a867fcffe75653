/** What a quiz brought: points, ranks, and what the reveal and the end tell of them. */
@NullMarked
package dev.hotseat.core.quiz.score;

import org.jspecify.annotations.NullMarked;
