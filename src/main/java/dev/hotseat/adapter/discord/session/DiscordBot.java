package dev.hotseat.adapter.discord.session;

import dev.hotseat.adapter.discord.command.Declarations;
import dev.hotseat.adapter.discord.command.Registration;
import dev.hotseat.adapter.discord.interaction.Interactions;
import dev.hotseat.adapter.discord.post.PostsById;
import dev.hotseat.app.Answering;
import dev.hotseat.app.Installations;
import dev.hotseat.app.port.Connection;
import dev.hotseat.app.port.Rights;
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
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot on Discord. It logs in on threads of its own and tries again until it is in or the token is refused. */
public final class DiscordBot implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);
    private static final Duration ANSWERS_UNDER_WAY = Duration.ofSeconds(3);

    private final Standing standing = new Standing();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("discord-", 1).factory());
    private final AtomicBoolean registering = new AtomicBoolean();
    private final Registration registration;
    private final Interactions interactions;
    private final Servers servers;
    private final Sender sender;
    private final Sessions sessions;

    static {
        // JDA would take a stack trace for every call, for the case that it fails: ours say where they come from.
        RestAction.setPassContext(false);
    }

    private DiscordBot(DiscordAccess access, Answering answering, Installations installations, InstantSource clock) {
        this.registration = new Registration(new Declarations(_ -> Map.of()).of(answering.commands()));
        this.interactions = new Interactions(answering, threads);
        this.servers = new Servers(installations, clock);
        List<EventListener> listeners = List.of(standing, servers, interactions, this::registerCommands);
        this.sessions = access.shards() instanceof DiscordAccess.Shards.Leased leased
                ? LeasedShards.start(access, leased, standing, listeners, clock)
                : FixedShards.start(access, standing, listeners);
        this.sender = new PostsById(sessions::forCalls, clock);
    }

    /** Starts and returns at once: how it goes on is told by {@link #connection}. */
    public static DiscordBot start(
            DiscordAccess access, Answering answering, Installations installations, InstantSource clock) {
        return new DiscordBot(access, answering, installations, clock);
    }

    public Connection connection() {
        return standing;
    }

    public Sender sender() {
        return sender;
    }

    /** What it may do in channels of the servers that this process serves. */
    public Rights rights() {
        return new ChannelRights(sessions::server);
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
        servers.close();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(ANSWERS_UNDER_WAY.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
            sessions.end();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
