package dev.hotseat.adapter.slack;

import dev.hotseat.chat.Mention;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** The platform, and what its ids look like. */
public final class Slack {
    public static final Platform PLATFORM = new Platform("slack");

    private static final Pattern MEMBER = Pattern.compile("[ET][A-Z0-9]{1,30}:([UW][A-Z0-9]{1,30})");
    private static final Pattern CHANNEL = Pattern.compile("[CDG][A-Z0-9]{1,30}");
    private static final Pattern GROUP = Pattern.compile("S[A-Z0-9]{1,30}");

    private static final Pattern TIME = Pattern.compile("([0-9]{1,11})\\.([0-9]{6})");

    private Slack() {}

    /** The member's id within the team; empty for a group and for a member of another platform. */
    static Optional<String> user(Mention who) {
        return switch (who) {
            case Mention.Member(var account) -> user(account);
            case Mention.Group _ -> Optional.empty();
        };
    }

    /** The channel's id; empty for a channel of another platform. */
    static Optional<String> channel(ChannelId channel) {
        return Optional.of(channel.channel())
                .filter(id -> channel.workspace().platform().equals(PLATFORM)
                        && CHANNEL.matcher(id).matches());
    }

    /** The moment of a message or an action, which its {@code ts} is; empty for anything else. */
    public static Optional<Instant> moment(String ts) {
        var time = TIME.matcher(ts);
        return time.matches()
                ? Optional.of(
                        Instant.ofEpochSecond(Long.parseLong(time.group(1)), Long.parseLong(time.group(2)) * 1_000))
                : Optional.empty();
    }

    /** The team as a workspace. */
    public static WorkspaceId workspace(String team) {
        return new WorkspaceId(PLATFORM, team);
    }

    /** The account of a member of a team. */
    public static AccountId account(String team, String user) {
        return new AccountId(PLATFORM, team + ":" + user);
    }

    /** The member's id within the team; empty for an account of another platform. */
    public static Optional<String> user(AccountId account) {
        var member = MEMBER.matcher(account.person());
        return account.platform().equals(PLATFORM) && member.matches()
                ? Optional.of(member.group(1))
                : Optional.empty();
    }

    /** The user group's id; empty for a member and for a group of another platform. */
    static Optional<String> group(Mention who) {
        return switch (who) {
            case Mention.Group(var id) -> GROUP.matcher(id).matches() ? Optional.of(id) : Optional.empty();
            case Mention.Member _ -> Optional.empty();
        };
    }
}
