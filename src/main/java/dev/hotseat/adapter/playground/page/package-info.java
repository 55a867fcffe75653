/**
 * HTML from cards, forms and messages. It is built as elements, never as text, so that everything a person wrote is
 * escaped. Its data attributes are what tests hold on to; classes are for the looks alone.
 */
@NullMarked
package dev.hotseat.adapter.playground.page;

import org.jspecify.annotations.NullMarked;
