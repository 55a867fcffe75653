/**
 * Rich text as data. Markdown is parsed once into these values; each platform renders them in its own words, and escapes
 * every text node, so that nothing a person wrote becomes markup or a mention.
 */
@NullMarked
package dev.hotseat.chat.text;

import org.jspecify.annotations.NullMarked;
