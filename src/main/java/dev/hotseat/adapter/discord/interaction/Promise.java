package dev.hotseat.adapter.discord.interaction;

import dev.hotseat.adapter.discord.rest.Outcome;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import net.dv8tion.jda.api.interactions.Interaction;

/** Answers one interaction later, where that takes longer than Discord waits: a private message is promised first. */
final class Promise {
    private final Callbacks callbacks;

    Promise(Interaction event) {
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
                callbacks.note(callbacks.followUp(Callback.message(card)));
            }
        }
    }

    private static Card done(String words) {
        return Card.saying(Card.Tone.PLAIN, "Done", RichText.plain(words));
    }

    private void edit(Card card) throws InterruptedException {
        callbacks.note(callbacks.edit(Callback.message(card)));
    }
}
