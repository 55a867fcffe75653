package dev.hotseat.adapter.discord.interaction;

import dev.hotseat.adapter.discord.rest.Outcome;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import java.util.Set;
import net.dv8tion.jda.api.interactions.Interaction;

/** Answers one interaction later, where that takes longer than Discord waits: a private message is promised first. */
final class Promise {
    /** The message was dismissed, or the time for it is over: nobody waits for it any more. */
    private static final Set<Integer> FORGOTTEN = Set.of(10_008, 10_015, 50_027);

    private final Interaction event;
    private final Callbacks callbacks;

    Promise(Interaction event) {
        this.event = event;
        this.callbacks = new Callbacks(event);
    }

    /** Whether Discord took the promise; only then it can be kept. */
    boolean made() throws InterruptedException {
        var outcome = callbacks.insist(Callback.later());
        callbacks.note(outcome);
        return outcome instanceof Outcome.Done;
    }

    void keep(Reply.ToForm reply) throws InterruptedException {
        switch (reply) {
            case Reply.ToAsker(var card) -> edit(card);
            case Reply.Edit(var card) -> edit(card);
            case Reply.Nothing() -> edit(done("Nothing more to do: that was done already."));
            case Reply.ToChannel(var card) -> {
                // The first message after a promise takes its place, and stays private.
                edit(done("Here it is."));
                settle(callbacks.followUp(Callback.message(card)));
            }
        }
    }

    private static Card done(String words) {
        return Card.saying(Card.Tone.PLAIN, "Done", RichText.plain(words));
    }

    private void edit(Card card) throws InterruptedException {
        settle(callbacks.edit(Callback.message(card)));
    }

    /** What Discord does not take must not leave the person waiting: it is apologised for in the promised message. */
    private void settle(Outcome outcome) throws InterruptedException {
        if (outcome instanceof Outcome.Refused(int status, int code, var message) && !FORGOTTEN.contains(code)) {
            var apology = Incident.refused(event, status + " " + code + " " + message);
            callbacks.note(callbacks.edit(Callback.message(apology.card())));
        } else {
            callbacks.note(outcome);
        }
    }
}
