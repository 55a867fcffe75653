package dev.hotseat.adapter.discord;

import dev.hotseat.chat.Mention;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import java.util.Optional;
import java.util.regex.Pattern;

/** The platform, and what its ids look like. */
public final class Discord {
    public static final Platform PLATFORM = new Platform("discord");

    private static final Pattern ID = Pattern.compile("[1-9][0-9]{4,19}");

    private Discord() {}

    /** The user's id; empty for a group and for a member of another platform. */
    static Optional<String> user(Mention who) {
        return switch (who) {
            case Mention.Member(var account) when account.platform().equals(PLATFORM) -> id(account.person());
            case Mention.Member _, Mention.Group _ -> Optional.empty();
        };
    }

    /** The role's id; empty for a member and for a group of another platform. */
    static Optional<String> role(Mention who) {
        return switch (who) {
            case Mention.Group(var id) -> id(id);
            case Mention.Member _ -> Optional.empty();
        };
    }

    /** The channel's id; empty for a channel of another platform. */
    static Optional<String> channel(ChannelId channel) {
        return channel.workspace().platform().equals(PLATFORM) ? id(channel.channel()) : Optional.empty();
    }

    private static Optional<String> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
