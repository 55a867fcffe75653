package dev.hotseat.chat;

import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Form;

/**
 * The direct answer to an interaction. What is said elsewhere or later is a {@link Post} and goes through the outbox.
 * Whatever is to be edited later is a post too, since only posts keep a message reference.
 */
public sealed interface Reply {

    /** An answer that a form may have too: it opens no further form. */
    sealed interface ToForm extends Reply {}

    /** Said in the channel or thread of the interaction, as an answer to it. */
    record ToChannel(Card card) implements ToForm {}

    /** Seen by the asker alone. */
    record ToAsker(Card card) implements ToForm {}

    /**
     * Takes the place of the message with the pressed component, be it public or private. After a form: of the form.
     */
    record Edit(Card card) implements ToForm {}

    /** Nothing more to say: the event came twice, or what it asked for is done already. */
    record Nothing() implements ToForm {}

    /**
     * Opens a form. It is the first response to a command or a press, never deferred, and never follows a form: the
     * types see to that.
     */
    record AskForm(Form form) implements Reply {}
}
