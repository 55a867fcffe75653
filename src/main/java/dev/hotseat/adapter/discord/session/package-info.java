/** The bot's sessions at Discord's gateway: logging in, how they stand, and which servers they are in. */
@NullMarked
package dev.hotseat.adapter.discord.session;

import org.jspecify.annotations.NullMarked;
