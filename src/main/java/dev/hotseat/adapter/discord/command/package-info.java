/** The commands as Discord shows them while they are typed, and how they get there. */
@NullMarked
package dev.hotseat.adapter.discord.command;

import org.jspecify.annotations.NullMarked;
