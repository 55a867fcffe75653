/** The cards that people see, with all their words. */
@NullMarked
package dev.hotseat.app.card;

import org.jspecify.annotations.NullMarked;
