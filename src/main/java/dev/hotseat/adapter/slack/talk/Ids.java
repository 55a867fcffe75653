package dev.hotseat.adapter.slack.talk;

import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.chat.EventId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Slack's ids and times as those of the core. */
final class Ids {
    private Ids() {}

    static WorkspaceId workspace(String team) {
        return Slack.workspace(team);
    }

    static ChannelId channel(String team, String channel) {
        return new ChannelId(workspace(team), channel);
    }

    /**
     * The id of something that a person did. It is made of the trigger id: Slack makes a new one for each command, press
     * and submission, and it travels inside what is delivered, so that a second delivery has the same. An envelope's id is
     * made anew for each delivery, and a view's id and hash are the same when a form that was refused is sent again.
     */
    static EventId event(String team, String trigger) {
        var key = Slack.PLATFORM.slug() + "/" + team + "/" + trigger;
        return new EventId(key.length() <= 120 ? key : key.substring(0, 120));
    }

    /** The moment of a {@code ts}, or the other one if it is none. */
    static Instant moment(@Nullable String ts, Instant otherwise) {
        return ts == null ? otherwise : Slack.moment(ts).orElse(otherwise);
    }

    /** Whether it is a conversation of two. */
    static boolean isDirect(String channel) {
        return channel.startsWith("D");
    }
}
