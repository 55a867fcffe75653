package dev.hotseat.adapter.slack.bot;

import com.sun.net.httpserver.HttpHandler;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.adapter.slack.api.Calls;
import dev.hotseat.adapter.slack.api.Standing;
import dev.hotseat.adapter.slack.install.Tenancy;
import dev.hotseat.adapter.slack.install.Tenure;
import dev.hotseat.adapter.slack.socket.SocketMode;
import dev.hotseat.adapter.slack.talk.Dispatch;
import dev.hotseat.adapter.slack.web.SlackEvents;
import dev.hotseat.app.Answering;
import dev.hotseat.app.Installations;
import dev.hotseat.app.port.Connection;
import dev.hotseat.app.posting.Route;
import dev.hotseat.core.pace.Pace;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** The bot on Slack, in one workspace or in many. */
public final class SlackBot implements AutoCloseable {
    /** An answer takes that long at most. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(3);

    private static final Pace ALL = new Pace(20, Duration.ofMillis(20));

    /** Slack lets a workspace have several hundred messages a minute. */
    private static final Pace A_WORKSPACE = new Pace(10, Duration.ofMillis(250));

    private static final Pace A_CHANNEL = new Pace(1, Duration.ofSeconds(1));

    /** Never more than 40 in any minute, of the 50 that Slack promises a workspace; in which channels is all the same. */
    private static final Pace EDITS = new Pace(8, Duration.ofMillis(1_875));

    private final ExecutorService deliveries = threads("slack-delivery-");
    private final ExecutorService beside = threads("slack-beside-");
    private final Standing standing;
    private final Calls calls;
    private final Dispatch dispatch;
    private final Tenure tenure;
    private final Map<String, HttpHandler> handlers;
    private Optional<SocketMode> sockets = Optional.empty();

    /**
     * What the bot stands in.
     *
     * @param incidents new incident numbers
     */
    public record Surroundings(
            Answering answering, Installations installations, Supplier<String> incidents, InstantSource clock) {}

    private SlackBot(Surroundings around, URI api, Tenancy tenancy, Connection.State events) {
        standing = new Standing(events);
        tenure = tenancy.begin(around.installations(), around.clock(), api, standing, beside);
        calls = tenure.calls();
        dispatch =
                Dispatch.to(around.answering(), calls, tenure.departures(), around.incidents(), beside, around.clock());
        handlers = new HashMap<>(tenure.handlers());
    }

    private static ExecutorService threads(String name) {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name, 0).factory());
    }

    /**
     * Over WebSockets that the bot opens.
     *
     * @param api address of the Web API, with a slash at the end
     */
    public static SlackBot overSocketMode(Surroundings around, URI api, Tenancy tenancy, String appToken) {
        var bot = new SlackBot(around, api, tenancy, new Connection.State.Away("not connected yet"));
        bot.sockets =
                Optional.of(new SocketMode(bot.calls.web(), appToken, bot.dispatch, bot.standing, bot.deliveries));
        return bot;
    }

    /**
     * Over requests that Slack sends.
     *
     * @param api address of the Web API, with a slash at the end
     */
    public static SlackBot overHttp(Surroundings around, URI api, Tenancy tenancy, String signingSecret) {
        var bot = new SlackBot(around, api, tenancy, new Connection.State.Up());
        bot.handlers.put(SlackEvents.PATH, new SlackEvents(bot.dispatch, signingSecret, around.clock()));
        return bot;
    }

    /** How it stands, for health. */
    public Connection connection() {
        return standing;
    }

    /**
     * The way of posts, with what Slack allows.
     *
     * @param sharing how many processes are on Slack now, this one included
     */
    public Route route(IntSupplier sharing) {
        var edits = new Route.Edits(EDITS, EDITS);
        return new Route(Slack.PLATFORM, calls.sender(), () -> ALL, sharing, A_WORKSPACE, A_CHANNEL, edits);
    }

    /** What Slack's requests and people's browsers are answered by, by path. */
    public Map<String, HttpHandler> handlers() {
        return Map.copyOf(handlers);
    }

    /** Stops within 6 s: what is being answered is answered first, and then what follows its acknowledgement. */
    @Override
    public void close() {
        tenure.close();
        sockets.ifPresent(SocketMode::stopTaking);
        finish(deliveries);
        finish(beside);
        sockets.ifPresent(SocketMode::close);
        calls.web().close();
    }

    private static void finish(ExecutorService work) {
        work.shutdown();
        try {
            if (!work.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                work.shutdownNow();
            }
        } catch (InterruptedException _) {
            work.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
