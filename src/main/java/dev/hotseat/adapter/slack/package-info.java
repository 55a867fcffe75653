/**
 * Slack. Cards become Block Kit messages, forms become modals. Text travels as rich text elements, which are data: nothing
 * a person wrote is read as a mark, a link or a mention.
 */
@NullMarked
package dev.hotseat.adapter.slack;

import org.jspecify.annotations.NullMarked;
