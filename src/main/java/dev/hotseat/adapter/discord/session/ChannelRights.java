package dev.hotseat.adapter.discord.session;

import dev.hotseat.app.port.Rights;
import dev.hotseat.core.place.ChannelId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/** {@link Rights} from what the sessions of this process know of servers, channels and roles. */
final class ChannelRights implements Rights {
    private static final EnumSet<Permission> QUIZ = EnumSet.of(
            Permission.VIEW_CHANNEL,
            Permission.MESSAGE_SEND,
            Permission.MESSAGE_EMBED_LINKS,
            Permission.MESSAGE_ATTACH_FILES);
    private static final EnumSet<Permission> THREAD =
            EnumSet.of(Permission.CREATE_PUBLIC_THREADS, Permission.MESSAGE_SEND_IN_THREADS);

    private final Function<String, Optional<Guild>> servers;

    /**
     * Rights in servers.
     *
     * @param servers by their id; empty for one that no session of this process has
     */
    ChannelRights(Function<String, Optional<Guild>> servers) {
        this.servers = servers;
    }

    @Override
    public List<String> missing(ChannelId channel, boolean threaded) {
        var needed = EnumSet.copyOf(QUIZ);
        if (threaded) {
            needed.addAll(THREAD);
        }
        return servers.apply(channel.workspace().tenant())
                .flatMap(server -> Optional.ofNullable(server.getGuildChannelById(channel.channel())))
                .map(known -> missing(known, needed))
                .orElseGet(List::of);
    }

    private static List<String> missing(GuildChannel channel, EnumSet<Permission> needed) {
        needed.removeAll(channel.getGuild().getSelfMember().getPermissions(channel));
        return needed.stream().map(Permission::getName).toList();
    }
}
