package dev.hotseat.adapter.discord.interaction;

import dev.hotseat.adapter.discord.rest.Outcome;
import dev.hotseat.chat.Reply;
import net.dv8tion.jda.api.interactions.Interaction;

/** Answers one interaction at once. */
final class Replies {
    private static final int UNKNOWN_MESSAGE = 10_008;

    private final Interaction event;
    private final Callbacks callbacks;
    private final From from;

    Replies(Interaction event, From from) {
        this.event = event;
        this.callbacks = new Callbacks(event);
        this.from = from;
    }

    void send(Reply reply) throws InterruptedException {
        var outcome = callbacks.insist(Callback.of(reply, from));
        if (outcome instanceof Outcome.Refused(int status, int code, var message) && !isGone(code)) {
            if (code == UNKNOWN_MESSAGE && reply instanceof Reply.Edit(var card)) {
                // The message was deleted while its button was pressed.
                send(new Reply.ToAsker(card));
            } else {
                apologise(Incident.refused(event, status + " " + code + " " + message));
            }
        } else {
            callbacks.note(outcome);
        }
    }

    private static boolean isGone(int code) {
        return code == Callbacks.UNKNOWN_INTERACTION || code == Callbacks.ALREADY_ANSWERED;
    }

    /** Our fault must not leave the person without an answer. */
    void apologise(Reply.ToAsker words) throws InterruptedException {
        callbacks.note(callbacks.insist(Callback.of(words, from)));
    }
}
