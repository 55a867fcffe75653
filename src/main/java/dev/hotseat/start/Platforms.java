package dev.hotseat.start;

import com.sun.net.httpserver.HttpHandler;
import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.adapter.discord.session.DiscordAccess;
import dev.hotseat.adapter.discord.session.DiscordBot;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.adapter.slack.bot.OneTeam;
import dev.hotseat.adapter.slack.bot.SlackBot;
import dev.hotseat.adapter.slack.install.ManyTeams;
import dev.hotseat.adapter.slack.install.SlackApp;
import dev.hotseat.adapter.slack.install.Tenancy;
import dev.hotseat.adapter.storage.Stores;
import dev.hotseat.app.Answering;
import dev.hotseat.app.Installations;
import dev.hotseat.app.port.Connection;
import dev.hotseat.app.port.Rights;
import dev.hotseat.app.posting.Route;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.Platform;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Discord and Slack, as far as the settings switch them on. */
final class Platforms implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Platforms.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(6);

    /** Discord allows a bot 50 calls a second: 40 a second, and 50 in the first one after a pause. */
    static final Pace DISCORD_PACE = new Pace(10, Duration.ofMillis(25));

    /** What Discord was seen to allow in one channel: 5 new messages in 5 s, and as many edits. */
    private static final Pace DISCORD_CHANNEL_PACE = new Pace(5, Duration.ofSeconds(1));

    /** Of edits, which quizzes use up: never more than 5 in any 5 s. */
    private static final Pace DISCORD_EDITS_PACE = new Pace(3, Duration.ofSeconds(2));

    private final Answering answering;
    private final Installations installations;
    private final Stores stores;
    private final Seams seams;
    private final String process;
    private final Optional<AtWork> atWork;
    private final List<AutoCloseable> bots = new ArrayList<>();
    private final List<Connection> connections = new ArrayList<>();
    private final Map<Platform, Rights> rights = new HashMap<>();
    private final List<Route> routes = new ArrayList<>();
    private final Map<String, HttpHandler> handlers = new HashMap<>();

    private Platforms(
            Answering answering,
            Installations installations,
            Stores stores,
            Seams seams,
            String process,
            Optional<AtWork> atWork) {
        this.answering = answering;
        this.installations = installations;
        this.stores = stores;
        this.seams = seams;
        this.process = process;
        this.atWork = atWork;
    }

    /**
     * Returns while the bots sign in: whoever is answered elsewhere need not wait.
     *
     * @param process the name of this process, which no other ever has
     * @param atWork counts the processes on each platform; empty: this one is alone
     */
    static Platforms start(
            Settings settings,
            Answering answering,
            Installations installations,
            Stores stores,
            Seams seams,
            String process,
            Optional<AtWork> atWork) {
        var platforms = new Platforms(answering, installations, stores, seams, process, atWork);
        boolean shared = settings.databaseUrl().isPresent();
        settings.discord().ifPresent(on -> platforms.startDiscord(on, platforms.shards(on.shards(), shared)));
        settings.slack().ifPresent(platforms::startSlack);
        return platforms;
    }

    /** Where a process with these settings is, besides the playground. */
    static Set<Platform> wanted(Settings settings) {
        var platforms = new HashSet<Platform>();
        settings.discord().ifPresent(_ -> platforms.add(Discord.PLATFORM));
        settings.slack().ifPresent(_ -> platforms.add(Slack.PLATFORM));
        return Set.copyOf(platforms);
    }

    /** Other processes may use a shared database: then all of them hold what leases give them. */
    private DiscordAccess.Shards shards(Settings.Shards wanted, boolean shared) {
        return switch (wanted) {
            case Settings.Shards.Recommended() ->
                shared ? leased(OptionalInt.empty()) : new DiscordAccess.Shards.Recommended();
            case Settings.Shards.Count(int total) ->
                shared ? leased(OptionalInt.of(total)) : new DiscordAccess.Shards.Range(0, total - 1, total);
            case Settings.Shards.Range(int first, int last, int total) ->
                new DiscordAccess.Shards.Range(first, last, total);
        };
    }

    private DiscordAccess.Shards leased(OptionalInt total) {
        return new DiscordAccess.Shards.Leased(total, process, stores.leases(), stores.replicas());
    }

    /** How many processes are on the platform now. */
    private IntSupplier sharing(Platform platform) {
        return () -> atWork.map(all -> all.sharing(platform)).orElse(1);
    }

    private void startDiscord(Settings.Discord on, DiscordAccess.Shards shards) {
        var access = new DiscordAccess(on.token().reveal(), on.api(), on.gateway(), shards);
        var bot = DiscordBot.start(access, answering, installations, seams.clock());
        bots.add(bot);
        connections.add(bot.connection());
        rights.put(bot.connection().platform(), bot.rights());
        routes.add(new Route(
                bot.connection().platform(),
                bot.sender(),
                () -> atWork.map(AtWork::discordShare).orElse(DISCORD_PACE),
                sharing(Discord.PLATFORM),
                DISCORD_PACE,
                DISCORD_CHANNEL_PACE,
                new Route.Edits(DISCORD_PACE, DISCORD_EDITS_PACE)));
    }

    private void startSlack(Settings.Slack on) {
        var bot = slack(on);
        bots.add(bot);
        connections.add(bot.connection());
        // It tells no rights: whoever may post may mention a user group, unless the workspace restricts that, and to
        // ask for it would take the scope usergroups:read.
        routes.add(bot.route(sharing(Slack.PLATFORM)));
        handlers.putAll(bot.handlers());
    }

    private SlackBot slack(Settings.Slack on) {
        var around = new SlackBot.Surroundings(answering, installations, seams.incidents(), seams.clock());
        Tenancy tenancy = switch (on.tenancy()) {
            case Settings.Slack.Tenancy.One(var botToken) -> new OneTeam(botToken.reveal(), stores.credentials());
            case Settings.Slack.Tenancy.Many(var clientId, var clientSecret, var key) ->
                new ManyTeams(
                        new SlackApp(clientId, clientSecret.reveal()),
                        Base64.getDecoder().decode(key.reveal()),
                        stores.credentials(),
                        stores.seenEvents(),
                        new SecureRandom());
        };
        return switch (on.transport()) {
            case Settings.Slack.Transport.Socket(var appToken) ->
                SlackBot.overSocketMode(around, on.api(), tenancy, appToken.reveal());
            case Settings.Slack.Transport.Http(var signingSecret) ->
                SlackBot.overHttp(around, on.api(), tenancy, signingSecret.reveal());
        };
    }

    /** What the bot may do in channels, where a platform tells before it is tried. */
    Map<Platform, Rights> rights() {
        return Map.copyOf(rights);
    }

    List<Connection> connections() {
        return List.copyOf(connections);
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }

    /** What the process's HTTP server answers for them, by path. */
    Map<String, HttpHandler> handlers() {
        return Map.copyOf(handlers);
    }

    /** Side by side: each of them lets what is under way be answered first. */
    @Override
    public void close() {
        var closings = bots.stream()
                .map(bot -> Thread.ofVirtual().start(() -> close(bot)))
                .toList();
        try {
            long deadline = System.nanoTime() + LONGEST_STOP.toNanos();
            for (var closing : closings) {
                closing.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(AutoCloseable bot) {
        try {
            bot.close();
        } catch (Exception e) {
            LOG.warn("Closing {} failed", bot.getClass().getSimpleName(), e);
        }
    }
}
