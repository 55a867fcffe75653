package dev.hotseat.adapter.discord.interaction;

import dev.hotseat.adapter.discord.rest.Outcome;
import dev.hotseat.adapter.discord.rest.Rest;
import java.time.Duration;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Sends the callback of one interaction, and what may follow it. What may have been lost is sent again while that is of
 * use: Discord takes the first callback and refuses a second one as already answered.
 */
final class Callbacks {
    static final int UNKNOWN_INTERACTION = 10_062;
    static final int ALREADY_ANSWERED = 40_060;

    private static final Logger LOG = LoggerFactory.getLogger(Callbacks.class);

    /** Discord waits 3 s from the event on, of which its way to us took some. */
    private static final Duration PATIENCE = Duration.ofMillis(2900);

    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final Duration LATER_PATIENCE = Duration.ofSeconds(5);
    private static final String OWN_MESSAGE = "@original";

    private final Interaction event;
    private final Rest rest;
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();

    Callbacks(Interaction event) {
        this.event = event;
        this.rest = new Rest(event.getJDA());
    }

    /** Sends a callback once: what comes too late is of no use. */
    Outcome callback(Callback callback) {
        return call(Route.Interactions.CALLBACK.compile(event.getId(), event.getToken()), callback);
    }

    /** Sends the callback, again and again as long as Discord waits and may not have it. */
    Outcome insist(Callback callback) throws InterruptedException {
        var route = Route.Interactions.CALLBACK.compile(event.getId(), event.getToken());
        var outcome = call(route, callback);
        boolean maybeThere = false;
        while (mayRepeat(outcome) && System.nanoTime() + pause(outcome).toNanos() < deadline) {
            maybeThere |= outcome instanceof Outcome.Unclear;
            Thread.sleep(pause(outcome));
            outcome = call(route, callback);
        }
        boolean wasThere =
                maybeThere && outcome instanceof Outcome.Refused(var _, int code, var _) && code == ALREADY_ANSWERED;
        return wasThere ? new Outcome.Done(DataObject.empty()) : outcome;
    }

    /** Edits the message that answers, which is the same when done twice. */
    Outcome edit(Callback message) throws InterruptedException {
        var route = Route.Interactions.EDIT_FOLLOWUP.compile(application(), event.getToken(), OWN_MESSAGE);
        long end = System.nanoTime() + LATER_PATIENCE.toNanos();
        var outcome = call(route, message);
        while (mayRepeat(outcome) && System.nanoTime() + pause(outcome).toNanos() < end) {
            Thread.sleep(pause(outcome));
            outcome = call(route, message);
        }
        return outcome;
    }

    /** Says one thing more, for everybody there. */
    Outcome followUp(Callback message) {
        return call(Route.Interactions.CREATE_FOLLOWUP.compile(application(), event.getToken()), message);
    }

    private String application() {
        return event.getJDA().getSelfUser().getApplicationId();
    }

    private Outcome call(Route.CompiledRoute route, Callback callback) {
        return rest.call(route, callback.json(), callback.files());
    }

    private static boolean mayRepeat(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _, Outcome.Refused _ -> false;
            case Outcome.Limited _, Outcome.NotReached _, Outcome.Unclear _ -> true;
        };
    }

    private static Duration pause(Outcome outcome) {
        return outcome instanceof Outcome.Limited(var pause) ? pause : BETWEEN;
    }

    /** Logs what did not arrive, with the event's id. */
    void note(Outcome outcome) {
        switch (outcome) {
            case Outcome.Done _ -> {}
            case Outcome.Refused(int status, int code, var message) -> {
                switch (code) {
                    // Discord delivered the event twice, or another process holds the same shard.
                    case ALREADY_ANSWERED -> log(Level.INFO, "it was answered before");
                    case UNKNOWN_INTERACTION -> log(Level.WARN, "Discord no longer waits for it");
                    default -> log(Level.WARN, status + " " + code + " " + message);
                }
            }
            case Outcome.Limited(var pause) -> log(Level.WARN, "too many calls, free again in " + pause);
            case Outcome.NotReached(var why) -> log(Level.WARN, why);
            case Outcome.Unclear(var why) -> log(Level.WARN, why);
        }
    }

    private void log(Level level, String why) {
        LOG.atLevel(level).addKeyValue("event", Origins.eventId(event).key()).log("An answer did not arrive: {}", why);
    }
}
