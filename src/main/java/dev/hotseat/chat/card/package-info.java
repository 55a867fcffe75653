/** What is shown: cards, their parts, and forms. */
@NullMarked
package dev.hotseat.chat.card;

import org.jspecify.annotations.NullMarked;
