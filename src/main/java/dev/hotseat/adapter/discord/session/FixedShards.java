package dev.hotseat.adapter.discord.session;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shards that the settings give this process, for as long as it runs. It logs in on a thread of its own and tries again
 * until it is in or the token is refused.
 */
final class FixedShards implements Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(FixedShards.class);
    private static final long FIRST_PAUSE = 1_000;
    private static final long LONGEST_PAUSE = 60_000;
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final DiscordAccess access;
    private final Standing standing;
    private final List<EventListener> listeners;
    private final Thread login;
    private @Nullable ShardManager sessions;
    private boolean closed;

    private FixedShards(DiscordAccess access, Standing standing, List<EventListener> listeners) {
        this.access = access;
        this.standing = standing;
        this.listeners = listeners;
        this.login = Thread.ofVirtual().name("discord-login").unstarted(this::logIn);
    }

    static FixedShards start(DiscordAccess access, Standing standing, List<EventListener> listeners) {
        var shards = new FixedShards(access, standing, listeners);
        shards.login.start();
        return shards;
    }

    @Override
    public Optional<JDA> forCalls() {
        return standing.any();
    }

    @Override
    public synchronized Optional<Guild> server(String id) {
        return Optional.ofNullable(sessions).flatMap(manager -> Optional.ofNullable(manager.getGuildById(id)));
    }

    private void logIn() {
        try {
            for (long pause = FIRST_PAUSE; !logInOnce(); pause = Math.min(2 * pause, LONGEST_PAUSE)) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there is nothing more to try. */
    private boolean logInOnce() {
        var manager = Login.prepare(access, listeners);
        try {
            manager.login();
            standing.hold(count(manager));
            keep(manager);
            return true;
        } catch (InvalidTokenException _) {
            standing.lost(Login.REFUSED);
            manager.shutdown();
            return true;
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn("Discord cannot be reached, trying again: {}", Login.cause(e));
            }
            standing.away(Login.NOT_REACHED);
            manager.shutdown();
            return Thread.currentThread().isInterrupted();
        }
    }

    private int count(ShardManager manager) {
        return access.shards() instanceof DiscordAccess.Shards.Range(int first, int last, int _)
                ? last - first + 1
                : manager.getShardsTotal();
    }

    private synchronized void keep(ShardManager manager) {
        if (closed) {
            manager.shutdown();
        } else {
            sessions = manager;
        }
    }

    @Override
    public void end() throws InterruptedException {
        login.interrupt();
        login.join(GOODBYE);
        var manager = taken();
        if (manager != null) {
            shutDown(manager);
        }
    }

    private synchronized @Nullable ShardManager taken() {
        closed = true;
        return sessions;
    }

    private static void shutDown(ShardManager manager) throws InterruptedException {
        manager.shutdown();
        long deadline = System.nanoTime() + GOODBYE.toNanos();
        for (var shard : manager.getShardCache()) {
            if (!shard.awaitShutdown(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                shard.shutdownNow();
            }
        }
    }
}
