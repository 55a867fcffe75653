package dev.hotseat.adapter.discord.interaction;

import dev.hotseat.adapter.discord.rest.Outcome;
import dev.hotseat.adapter.discord.rest.Rest;
import dev.hotseat.app.card.Refusals;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import java.time.Duration;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers one interaction. A callback that may have been lost is sent again: Discord takes the first one and refuses the
 * second as already answered. What cannot be answered is logged once, with the event's id.
 */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private static final int UNKNOWN_MESSAGE = 10_008;
    private static final int UNKNOWN_INTERACTION = 10_062;
    private static final int ALREADY_ANSWERED = 40_060;

    /** Discord waits 3 s from the event on, of which its way to us took some. */
    private static final Duration PATIENCE = Duration.ofMillis(2900);

    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final String OWN_MESSAGE = "@original";

    private final Interaction event;
    private final Rest rest;
    private final From from;
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();

    Replies(Interaction event, From from) {
        this.event = event;
        this.rest = new Rest(event.getJDA());
        this.from = from;
    }

    void send(Reply reply) throws InterruptedException {
        switch (deliver(Callback.of(reply, from))) {
            case Outcome.Refused(var _, int code, var _)
            when code == UNKNOWN_MESSAGE && reply instanceof Reply.Edit ->
                // The message was deleted while its button was pressed.
                send(new Reply.ToAsker(((Reply.Edit) reply).card()));
            case Outcome.Refused(int status, int code, var message)
            when isOurs(code) -> {
                var incident = Long.toString(event.getIdLong(), Character.MAX_RADIX);
                LOG.atError()
                        .addKeyValue("incident", incident)
                        .addKeyValue("event", Origins.eventId(event).key())
                        .log("Discord refused an answer: {} {} {}", status, code, message);
                failed(deliver(
                        Callback.of(Refusals.incident(incident, "Discord does not take my answer, sorry."), from)));
            }
            case Outcome outcome -> failed(outcome);
        }
    }

    private static boolean isOurs(int code) {
        return code != UNKNOWN_INTERACTION && code != ALREADY_ANSWERED;
    }

    /** Suggestions that come too late are of no use to anybody: nothing to repeat, nothing to log. */
    void suggest(Callback suggestions) {
        call(suggestions);
    }

    /** Promises a private message; whether the promise was taken. */
    boolean promise() throws InterruptedException {
        var outcome = deliver(Callback.later());
        failed(outcome);
        return outcome instanceof Outcome.Done;
    }

    /** Keeps the promise. */
    void keep(Reply.ToForm reply) throws InterruptedException {
        switch (reply) {
            case Reply.ToAsker(var card) -> edit(card);
            case Reply.Edit(var card) -> edit(card);
            case Reply.Nothing() -> edit(saying("Nothing more to do: that was done already."));
            case Reply.ToChannel(var card) -> {
                // The first message after a promise takes its place, and stays private.
                edit(saying("Here it is."));
                var message = Callback.edit(card);
                failed(rest.call(
                        Route.Interactions.CREATE_FOLLOWUP.compile(application(), event.getToken()),
                        message.body(),
                        message.files()));
            }
        }
    }

    private static Card saying(String words) {
        return Card.saying(Card.Tone.PLAIN, "Done", RichText.plain(words));
    }

    /** Edits are the same when done twice. */
    private void edit(Card card) throws InterruptedException {
        var message = Callback.edit(card);
        var route = Route.Interactions.EDIT_FOLLOWUP.compile(application(), event.getToken(), OWN_MESSAGE);
        var outcome = rest.call(route, message.body(), message.files());
        for (int attempt = 1; attempt < 4 && mayRepeat(outcome); attempt++) {
            Thread.sleep(BETWEEN.multipliedBy(attempt));
            outcome = rest.call(route, message.body(), message.files());
        }
        failed(outcome);
    }

    private String application() {
        return event.getJDA().getSelfUser().getApplicationId();
    }

    /** The outcome of the callback, sent again while that is safe and Discord still waits. */
    private Outcome deliver(Callback callback) throws InterruptedException {
        var outcome = call(callback);
        boolean maybeDone = outcome instanceof Outcome.Unclear;
        var pause = pause(outcome);
        while (mayRepeat(outcome) && System.nanoTime() + pause.toNanos() < deadline) {
            Thread.sleep(pause);
            outcome = call(callback);
            if (maybeDone && outcome instanceof Outcome.Refused(var _, int code, var _) && code == ALREADY_ANSWERED) {
                return new Outcome.Done(DataObject.empty());
            }
            maybeDone |= outcome instanceof Outcome.Unclear;
            pause = pause(outcome);
        }
        return outcome;
    }

    private static Duration pause(Outcome outcome) {
        return outcome instanceof Outcome.Limited(var pause) ? pause : BETWEEN;
    }

    private static boolean mayRepeat(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _, Outcome.Refused _ -> false;
            case Outcome.Limited _, Outcome.NotReached _, Outcome.Unclear _ -> true;
        };
    }

    private Outcome call(Callback callback) {
        return rest.call(
                Route.Interactions.CALLBACK.compile(event.getId(), event.getToken()),
                callback.body(),
                callback.files());
    }

    private void failed(Outcome outcome) {
        var why = switch (outcome) {
            case Outcome.Done _ -> "";
            case Outcome.Refused(var _, int code, var _)
            when code == UNKNOWN_INTERACTION -> "Discord no longer waits for it";
            // Discord delivered it twice, or another process has the same shard.
            case Outcome.Refused(var _, int code, var _) when code == ALREADY_ANSWERED -> "it was answered before";
            case Outcome.Refused(int status, int code, var message) -> status + " " + code + " " + message;
            case Outcome.Limited(var pause) -> "too many calls, free again in " + pause;
            case Outcome.NotReached(var words) -> words;
            case Outcome.Unclear(var words) -> words;
        };
        if (!why.isEmpty()) {
            LOG.atWarn().addKeyValue("event", Origins.eventId(event).key()).log("An answer did not arrive: {}", why);
        }
    }
}
