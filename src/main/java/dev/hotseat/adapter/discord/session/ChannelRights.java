package dev.hotseat.adapter.discord.session;

import dev.hotseat.app.port.Rights;
import dev.hotseat.core.place.ChannelId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.attribute.IThreadContainer;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** {@link Rights} from what the sessions of this process know of servers, channels and roles. */
final class ChannelRights implements Rights {
    /** As Discord's settings name it. */
    private static final String MENTION_ROLES = "Mention @everyone, @here, and All Roles";

    private final Function<String, Optional<Guild>> servers;

    /**
     * Rights in servers.
     *
     * @param servers by their id; empty for one that no session of this process has
     */
    ChannelRights(Function<String, Optional<Guild>> servers) {
        this.servers = servers;
    }

    private Optional<GuildChannel> known(ChannelId channel) {
        return servers.apply(channel.workspace().tenant())
                .flatMap(server -> Optional.ofNullable(server.getGuildChannelById(channel.channel())));
    }

    @Override
    public List<String> missing(ChannelId channel, Rounds rounds) {
        return known(channel)
                .map(there -> missing(there, needed(there, rounds)))
                .orElseGet(List::of);
    }

    private static EnumSet<Permission> needed(GuildChannel channel, Rounds rounds) {
        var needed =
                EnumSet.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_EMBED_LINKS, Permission.MESSAGE_ATTACH_FILES);
        if (channel.getType().isAudio()) {
            // Whoever may not connect to a voice channel does not reach its messages either
            needed.add(Permission.VOICE_CONNECT);
        }
        switch (rounds) {
            case IN_CHANNEL -> needed.add(Permission.MESSAGE_SEND);
            // In threads of a channel Send Messages has no meaning
            case IN_THREAD -> needed.add(Permission.MESSAGE_SEND_IN_THREADS);
            case IN_NEW_THREAD -> {
                needed.add(Permission.MESSAGE_SEND);
                needed.add(Permission.CREATE_PUBLIC_THREADS);
                needed.add(Permission.MESSAGE_SEND_IN_THREADS);
            }
        }
        return needed;
    }

    /** Whoever may not mention everybody may mention the roles that allow everybody to. */
    @Override
    public List<String> missingToMention(ChannelId channel, String group) {
        return servers.apply(channel.workspace().tenant())
                .flatMap(server -> Optional.ofNullable(server.getRoleById(group))
                        .filter(role -> !role.isMentionable())
                        .flatMap(_ -> Optional.ofNullable(server.getGuildChannelById(channel.channel())))
                        .filter(known -> !server.getSelfMember()
                                .getPermissions(known)
                                .contains(Permission.MESSAGE_MENTION_EVERYONE)))
                .map(_ -> List.of(MENTION_ROLES))
                .orElseGet(List::of);
    }

    private static List<String> missing(GuildChannel channel, EnumSet<Permission> needed) {
        var bot = channel.getGuild().getSelfMember();
        if (bot.hasPermission(channel, needed)) {
            return List.of();
        }
        // What is effective is nothing at all where the bot may not view or connect: only what was not granted is named
        needed.removeAll(bot.getPermissionsExplicit(channel));
        return needed.stream().map(Permission::getName).toList();
    }

    @Override
    public boolean hasThreads(ChannelId channel) {
        return known(channel).map(IThreadContainer.class::isInstance).orElse(true);
    }
}
