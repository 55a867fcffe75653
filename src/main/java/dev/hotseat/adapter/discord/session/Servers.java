package dev.hotseat.adapter.discord.session;

import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.app.Installations;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.guild.GuildJoinEvent;
import net.dv8tion.jda.api.events.guild.GuildLeaveEvent;
import net.dv8tion.jda.api.events.guild.GuildReadyEvent;
import net.dv8tion.jda.api.events.guild.UnavailableGuildLeaveEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells in which servers the bot is, one after the other and in the order in which Discord told it, on a thread of its
 * own; what the database cannot take waits until it can.
 */
final class Servers implements EventListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);
    private static final long FIRST_PAUSE = 1_000;
    private static final long LONGEST_PAUSE = 60_000;

    /** Whoever added the bot longer ago is not greeted any more: to a new database all servers are new. */
    private static final Duration RECENTLY = Duration.ofDays(7);

    private final Installations installations;
    private final InstantSource clock;
    private final BlockingQueue<Runnable> news = new LinkedBlockingQueue<>();
    private final Thread thread;

    Servers(Installations installations, InstantSource clock) {
        this.installations = installations;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("discord-servers").start(this::run);
    }

    @Override
    public void onEvent(GenericEvent event) {
        switch (event) {
            case GuildJoinEvent joined -> joined(joined.getGuild());
            case GuildReadyEvent seen -> seen(seen.getGuild());
            case GuildLeaveEvent left -> removed(left.getGuild().getId());
            case UnavailableGuildLeaveEvent left -> removed(left.getGuildId());
            case ReadyEvent ready -> listed(ready.getJDA());
            case SessionRecreateEvent again -> listed(again.getJDA());
            default -> {}
        }
    }

    private void joined(Guild guild) {
        var workspace = workspace(guild.getId());
        var owner = owner(guild);
        news.add(() -> installations.present(workspace, Optional.of(owner)));
    }

    /** It is there as a session begins: for long, or added before the bot first looked or while it was down. */
    private void seen(Guild guild) {
        var workspace = workspace(guild.getId());
        var owner = owner(guild);
        var since = guild.getSelfMember().getTimeJoined().toInstant();
        if (since.isAfter(clock.instant().minus(RECENTLY))) {
            news.add(() -> installations.found(workspace, owner));
        } else {
            news.add(() -> installations.present(workspace, Optional.empty()));
        }
    }

    /**
     * Discord names whoever added the bot in the audit log alone, which needs a permission: most often it is the owner.
     */
    private static AccountId owner(Guild guild) {
        return new AccountId(Discord.PLATFORM, guild.getOwnerId());
    }

    private void removed(String guild) {
        var workspace = workspace(guild);
        news.add(() -> installations.removed(workspace));
    }

    /** A new session begins with the list of all servers of its shard, those included that Discord cannot reach now. */
    private void listed(JDA session) {
        var there = Stream.concat(
                        session.getGuilds().stream().map(Guild::getId), session.getUnavailableGuilds().stream())
                .map(Servers::workspace)
                .collect(Collectors.toSet());
        var shard = session.getShardInfo();
        news.add(() -> installations.presentAre(Discord.PLATFORM, there, workspace -> isOf(shard, workspace)));
    }

    /** <a href="https://docs.discord.com/developers/events/gateway#sharding">Discord's formula</a>. */
    private static boolean isOf(JDA.ShardInfo shard, WorkspaceId workspace) {
        return Long.remainderUnsigned(Long.parseUnsignedLong(workspace.tenant()) >>> 22, shard.getShardTotal())
                == shard.getShardId();
    }

    private static WorkspaceId workspace(String guild) {
        return new WorkspaceId(Discord.PLATFORM, guild);
    }

    private void run() {
        try {
            while (true) {
                tell(news.take());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(Runnable change) throws InterruptedException {
        for (long pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            try {
                change.run();
                return;
            } catch (StoreUnavailable e) {
                if (pause == FIRST_PAUSE) {
                    LOG.warn("Which servers the bot is in waits until the database is back", e);
                }
            } catch (RuntimeException e) {
                LOG.error("A server that the bot joined or left was not noted", e);
                return;
            }
            Thread.sleep(pause);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
