/** Daily questions that come to persons by direct message, and the streaks of persons. */
@NullMarked
package dev.hotseat.app.daily.personal;

import org.jspecify.annotations.NullMarked;
