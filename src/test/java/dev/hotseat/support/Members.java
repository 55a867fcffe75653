package dev.hotseat.support;

import dev.hotseat.chat.EventId;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Person;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** People and places for tests. */
public final class Members {
    public static final Platform PLATFORM = new Platform("test");
    public static final WorkspaceId WORKSPACE = new WorkspaceId(PLATFORM, "w1");
    public static final ChannelId CHANNEL = new ChannelId(WORKSPACE, "c1");
    private static final AtomicLong EVENTS = new AtomicLong();

    private Members() {}

    public static AccountId account(int number) {
        return new AccountId(PLATFORM, "player-" + number);
    }

    /** Something that a player does in the channel; each call is another event. */
    public static Origin origin(int player) {
        return origin(player, CHANNEL);
    }

    public static Origin origin(int player, ChannelId channel) {
        return new Origin(
                new EventId("test/" + EVENTS.incrementAndGet()),
                channel,
                Optional.empty(),
                false,
                true,
                new Person(account(player), "player " + player, false),
                Instant.parse("2026-11-22T12:00:00Z"));
    }
}
