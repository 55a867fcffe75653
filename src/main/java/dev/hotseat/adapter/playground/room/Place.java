package dev.hotseat.adapter.playground.room;

import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where messages stand: one of the channels, or a member's own conversation with the bot.
 *
 * @param slug as in addresses; each member's direct messages are {@code direct} to them
 * @param title as shown, without a number sign
 * @param purpose one sentence under the title
 * @param owner the only member who reads there, if it is a direct conversation
 */
public record Place(ChannelId channel, String slug, String title, String purpose, Optional<Member> owner) {
    public static final Platform PLATFORM = new Platform("playground");
    public static final WorkspaceId WORKSPACE = new WorkspaceId(PLATFORM, "local");

    private static final List<Place> CHANNELS = List.of(
            channel("interview-prep", "Ask for a question, think, then reveal the answer."),
            channel("lounge", "A second channel, with questions of its own."));

    private static Place channel(String slug, String purpose) {
        return new Place(new ChannelId(WORKSPACE, slug), slug, slug, purpose, Optional.empty());
    }

    private static Place direct(Member member) {
        return new Place(
                new ChannelId(WORKSPACE, "direct-" + member.slug()),
                "direct",
                "Direct messages with Hotseat",
                "Between you and the bot: nobody else reads here.",
                Optional.of(member));
    }

    /** Every place there is. */
    public static List<Place> all() {
        var all = new ArrayList<>(CHANNELS);
        for (var member : Member.values()) {
            all.add(direct(member));
        }
        return List.copyOf(all);
    }

    /** The places that a member reads, in the order of the list. */
    public static List<Place> of(Member member) {
        return all().stream().filter(p -> p.isReadBy(member)).toList();
    }

    /** The place of that slug as that member knows it. */
    public static Optional<Place> of(Member member, String slug) {
        return of(member).stream().filter(p -> p.slug().equals(slug)).findFirst();
    }

    /** The place with that channel. */
    public static Optional<Place> of(ChannelId channel) {
        return all().stream().filter(p -> p.channel().equals(channel)).findFirst();
    }

    /** The place of direct messages with that member. */
    public static Place directTo(Member member) {
        return direct(member);
    }

    public boolean isReadBy(Member member) {
        return owner.isEmpty() || owner.get() == member;
    }

    public boolean isDirect() {
        return owner.isPresent();
    }
}
