package dev.hotseat.adapter.discord.interaction;

import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.chat.EventId;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Person;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.WorkspaceId;
import java.util.Optional;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;

/** Where an event comes from. A server is a workspace, and so is each conversation outside of servers. */
final class Origins {
    private Origins() {}

    static Origin of(Interaction event) {
        var guild = Optional.ofNullable(event.getGuild());
        var place = Long.toUnsignedString(event.getChannelIdLong());
        var workspace =
                new WorkspaceId(Discord.PLATFORM, guild.map(Guild::getId).orElse(place));
        var thread = thread(event);
        return new Origin(
                eventId(event),
                new ChannelId(
                        workspace, thread.map(t -> t.getParentChannel().getId()).orElse(place)),
                thread.map(ThreadChannel::getId),
                event.getContext() == InteractionContextType.BOT_DM,
                guild.map(g -> !g.isDetached()).orElse(event.getContext() == InteractionContextType.BOT_DM),
                person(event),
                event.getTimeCreated().toInstant());
    }

    static EventId eventId(Interaction event) {
        return new EventId(Discord.PLATFORM.slug() + "/" + event.getId());
    }

    /** Of a thread in a server without the bot JDA does not know the parent: then it counts as a channel itself. */
    private static Optional<ThreadChannel> thread(Interaction event) {
        return event.getChannel() instanceof ThreadChannel thread && !thread.isDetached()
                ? Optional.of(thread)
                : Optional.empty();
    }

    private static Person person(Interaction event) {
        var member = event.getMember();
        return new Person(
                new AccountId(Discord.PLATFORM, event.getUser().getId()),
                member == null ? event.getUser().getEffectiveName() : member.getEffectiveName(),
                member != null && runsServer(member, event));
    }

    /** Of a server without the bot JDA knows what a member may do in the channel, and nothing else. */
    private static boolean runsServer(Member member, Interaction event) {
        return member.getGuild().isDetached()
                ? event.getChannel() instanceof GuildChannel channel
                        && member.hasPermission(channel, Permission.MANAGE_SERVER)
                : member.hasPermission(Permission.MANAGE_SERVER);
    }
}
