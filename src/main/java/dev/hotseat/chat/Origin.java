package dev.hotseat.chat;

import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an interaction comes from.
 *
 * @param channel where it happened; a thread's parent
 * @param thread the thread, if it happened in one
 * @param direct whether nobody but the person reads there
 * @param sharedWithBot false where the bot is not a member (a user install in somebody else's server): then only private
 *     replies reach anybody
 * @param at the platform's own time of the event, not ours
 */
public record Origin(
        EventId event,
        ChannelId channel,
        Optional<String> thread,
        boolean direct,
        boolean sharedWithBot,
        Person person,
        Instant at) {

    public WorkspaceId workspace() {
        return channel.workspace();
    }
}
