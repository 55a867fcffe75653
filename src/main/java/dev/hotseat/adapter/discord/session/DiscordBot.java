package dev.hotseat.adapter.discord.session;

import dev.hotseat.adapter.discord.command.Declarations;
import dev.hotseat.adapter.discord.command.Registration;
import dev.hotseat.adapter.discord.interaction.Interactions;
import dev.hotseat.adapter.discord.post.PostsById;
import dev.hotseat.app.Answering;
import dev.hotseat.app.Installations;
import dev.hotseat.app.port.Connection;
import dev.hotseat.app.port.Sender;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot on Discord. It logs in on a thread of its own and tries again until it is in or the token is refused. */
public final class DiscordBot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
    private static final long FIRST_PAUSE = 1_000;
    private static final long LONGEST_PAUSE = 60_000;
    private static final Duration ANSWERS_UNDER_WAY = Duration.ofSeconds(3);
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final DiscordAccess access;
    private final Standing standing = new Standing();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("discord-", 1).factory());
    private final AtomicBoolean registering = new AtomicBoolean();
    private final Registration registration;
    private final Interactions interactions;
    private final Servers servers;
    private final Sender sender;
    private final Thread login;
    private @Nullable ShardManager sessions;
    private boolean closed;

    static {
        // JDA would take a stack trace for every call, for the case that it fails: ours say where they come from.
        RestAction.setPassContext(false);
    }

    private DiscordBot(DiscordAccess access, Answering answering, Installations installations, InstantSource clock) {
        this.access = access;
        this.registration = new Registration(new Declarations(_ -> Map.of()).of(answering.commands()));
        this.interactions = new Interactions(answering, threads);
        this.servers = new Servers(installations);
        this.sender = new PostsById(standing::any, clock);
        this.login = Thread.ofVirtual().name("discord-login").unstarted(this::logIn);
    }

    /** Starts and returns at once: how it goes on is told by {@link #connection}. */
    public static DiscordBot start(
            DiscordAccess access, Answering answering, Installations installations, InstantSource clock) {
        var bot = new DiscordBot(access, answering, installations, clock);
        bot.login.start();
        return bot;
    }

    public Connection connection() {
        return standing;
    }

    public Sender sender() {
        return sender;
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
        var manager = Login.prepare(access, List.of(standing, servers, interactions, this::registerCommands));
        try {
            manager.login();
            standing.hold(shards(manager));
            keep(manager);
            return true;
        } catch (InvalidTokenException _) {
            standing.lost(Login.REFUSED);
            manager.shutdown();
            return true;
        } catch (RuntimeException e) {
            if (!Thread.currentThread().isInterrupted()) {
                LOG.warn(
                        "Discord cannot be reached, trying again: {}",
                        (e.getCause() == null ? e : e.getCause()).toString());
            }
            standing.away("it cannot be reached");
            manager.shutdown();
            return Thread.currentThread().isInterrupted();
        }
    }

    private int shards(ShardManager manager) {
        return switch (access.shards()) {
            case DiscordAccess.Shards.Recommended() -> manager.getShardsTotal();
            case DiscordAccess.Shards.Range(int first, int last, int _) -> last - first + 1;
        };
    }

    private synchronized void keep(ShardManager manager) {
        if (closed) {
            manager.shutdown();
        } else {
            sessions = manager;
        }
    }

    /** Once for all shards: commands belong to the application. */
    private void registerCommands(GenericEvent event) {
        if (event instanceof ReadyEvent && registering.compareAndSet(false, true)) {
            try {
                threads.execute(() -> register(event.getJDA()));
            } catch (RejectedExecutionException _) {
                LOG.info("Commands are not compared: stopping");
            }
        }
    }

    private void register(JDA session) {
        try {
            registration.bring(session);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("Commands were not compared with those that Discord has", e);
        }
    }

    /** Takes nothing new, lets what is under way be answered, and says goodbye; at most 8 s. */
    @Override
    public void close() {
        login.interrupt();
        servers.close();
        threads.shutdown();
        try {
            login.join(GOODBYE);
            if (!threads.awaitTermination(ANSWERS_UNDER_WAY.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
            var manager = taken();
            if (manager != null) {
                shutDown(manager);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
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
