/** Messages that are not replies: they go out by channel id, whichever shards this process holds. */
@NullMarked
package dev.hotseat.adapter.discord.post;

import org.jspecify.annotations.NullMarked;
