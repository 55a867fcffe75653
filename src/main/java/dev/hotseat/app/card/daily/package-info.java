/** The cards of the daily question: the post, what managers see of a schedule, and what comes by direct message. */
@NullMarked
package dev.hotseat.app.card.daily;

import org.jspecify.annotations.NullMarked;
