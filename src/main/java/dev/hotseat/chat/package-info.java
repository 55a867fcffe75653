/**
 * The neutral words of chat: what comes in (an {@link dev.hotseat.chat.Interaction}) and what goes out (a
 * {@link dev.hotseat.chat.Reply} at once, a {@link dev.hotseat.chat.Post} later). Adapters translate both ways and decide
 * nothing.
 */
@NullMarked
package dev.hotseat.chat;

import org.jspecify.annotations.NullMarked;
