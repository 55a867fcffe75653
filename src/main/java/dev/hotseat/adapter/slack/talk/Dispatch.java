package dev.hotseat.adapter.slack.talk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import dev.hotseat.adapter.slack.api.Calls;
import dev.hotseat.app.Answering;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Bolt's dispatcher with one handler for each kind of delivery: everything that comes from Slack passes here, whichever
 * way it came. Without Bolt's middleware: who sent a request is checked where it arrives, and Bolt's look-up of tokens
 * would make a first command wait for another call.
 */
public final class Dispatch {
    /** Bolt chooses handlers by patterns; ours read the names themselves. */
    private static final Pattern ANY = Pattern.compile(".*", Pattern.DOTALL);

    private static final Duration RETRIED_WITHIN = Duration.ofHours(2);
    private static final int MOST_EVENTS = 10_000;

    private final App app;
    private final SlashCommands commands;
    private final Presses presses;
    private final Cache<String, Boolean> done = Caffeine.newBuilder()
            .expireAfterWrite(RETRIED_WITHIN)
            .maximumSize(MOST_EVENTS)
            .build();

    private Dispatch(
            Slack slack,
            SlashCommands commands,
            Presses presses,
            Submissions submissions,
            Suggestions suggestions,
            Homes homes,
            Executor later,
            Departures departures) {
        this.commands = commands;
        this.presses = presses;
        var config = new AppConfig();
        config.setSlack(slack);
        // What nobody handles is acknowledged, or Slack would send it again.
        config.setAllEventsApiAutoAckEnabled(true);
        config.setUnmatchedRequestHandler(_ -> Response.ok());
        app = new App(config, List.of());
        app.command(ANY, (request, _) -> commands.answer(request.getPayload()));
        app.blockAction(ANY, (request, _) -> presses.answer(request.getPayload()));
        app.viewSubmission(ANY, (request, _) -> submissions.answer(request.getPayload()));
        app.blockSuggestion(ANY, (request, _) -> suggestions.answer(request.getPayload()));
        app.event(AppHomeOpenedEvent.class, (payload, _) -> {
            later.execute(() -> homes.opened(payload.getTeamId(), payload.getEventId(), payload.getEvent()));
            return Response.ok();
        });
        app.event(
                AppUninstalledEvent.class,
                (payload, _) -> once(payload.getEventId(), () -> departures.removed(payload.getTeamId())));
        app.event(TokensRevokedEvent.class, (payload, _) -> {
            var bots = payload.getEvent().getTokens().getBot();
            return bots == null || bots.isEmpty()
                    ? Response.ok()
                    : once(payload.getEventId(), () -> departures.removed(payload.getTeamId()));
        });
    }

    /**
     * Hands everything on to these.
     *
     * @param incidents new incident numbers
     * @param later runs what goes on after an acknowledgement
     */
    public static Dispatch to(
            Answering answering,
            Calls calls,
            Departures departures,
            Supplier<String> incidents,
            Executor later,
            InstantSource clock) {
        var apologies = new Incidents(incidents);
        var replies = new Replies(calls, apologies);
        return new Dispatch(
                calls.web().slack(),
                new SlashCommands(answering, calls.people(), replies, apologies, later, clock),
                new Presses(answering, calls.people(), replies, apologies, later, clock),
                new Submissions(answering, calls.people(), new Fields(calls), replies, apologies, later, clock),
                new Suggestions(answering, clock),
                new Homes(answering, calls.web(), apologies, clock),
                later,
                departures);
    }

    /** Slack delivers an event again if it saw no acknowledgement: then it is acknowledged, and no more. */
    private Response once(String event, Runnable work) {
        if (done.getIfPresent(event) == null) {
            work.run();
            done.put(event, true);
        }
        return Response.ok();
    }

    /** What Bolt's parsers want to know. */
    public AppConfig config() {
        return app.config();
    }

    /** Answers a command, as {@link #answer} does. */
    public Response command(SlashCommandPayload command) {
        return commands.answer(command);
    }

    /** Answers a press, as {@link #answer} does. */
    public Response press(BlockActionPayload press) {
        return presses.answer(press);
    }

    /**
     * Answers a delivery; what is not answered with it goes on beside. Takes at most 3 s.
     *
     * @throws Exception if an event could not be kept: then it must not be acknowledged
     */
    public Response answer(Request<?> request) throws Exception {
        return app.run(request);
    }
}
