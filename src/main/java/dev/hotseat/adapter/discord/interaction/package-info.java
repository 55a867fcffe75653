/** What people do on Discord: its events become interactions, the replies the callbacks that Discord waits for. */
@NullMarked
package dev.hotseat.adapter.discord.interaction;

import org.jspecify.annotations.NullMarked;
