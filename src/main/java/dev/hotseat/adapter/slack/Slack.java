package dev.hotseat.adapter.slack;

import dev.hotseat.chat.Mention;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import java.util.Optional;
import java.util.regex.Pattern;

/** The platform, and what its ids look like. */
public final class Slack {
    public static final Platform PLATFORM = new Platform("slack");

    private static final Pattern MEMBER = Pattern.compile("[ET][A-Z0-9]{1,30}:([UW][A-Z0-9]{1,30})");
    private static final Pattern CHANNEL = Pattern.compile("[CDG][A-Z0-9]{1,30}");
    private static final Pattern GROUP = Pattern.compile("S[A-Z0-9]{1,30}");

    private Slack() {}

    /** The member's id within the team; empty for a group and for a member of another platform. */
    static Optional<String> user(Mention who) {
        return switch (who) {
            case Mention.Member(var account)
            when account.platform().equals(PLATFORM) ->
                MEMBER.matcher(account.person())
                        .results()
                        .findFirst()
                        .filter(found -> found.group().equals(account.person()))
                        .map(found -> found.group(1));
            case Mention.Member _, Mention.Group _ -> Optional.empty();
        };
    }

    /** The channel's id; empty for a channel of another platform. */
    static Optional<String> channel(ChannelId channel) {
        return Optional.of(channel.channel())
                .filter(id -> channel.workspace().platform().equals(PLATFORM)
                        && CHANNEL.matcher(id).matches());
    }

    /** The user group's id; empty for a member and for a group of another platform. */
    static Optional<String> group(Mention who) {
        return switch (who) {
            case Mention.Group(var id) -> GROUP.matcher(id).matches() ? Optional.of(id) : Optional.empty();
            case Mention.Member _ -> Optional.empty();
        };
    }
}
