/**
 * Discord. Cards become messages of components, forms become modals; every word is escaped, so that nothing a person
 * wrote becomes a mark, a link or a mention.
 */
@NullMarked
package dev.hotseat.adapter.discord;

import org.jspecify.annotations.NullMarked;
