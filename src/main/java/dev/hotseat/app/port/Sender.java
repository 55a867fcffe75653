package dev.hotseat.app.port;

import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.MessageReference;
import java.time.Duration;
import java.time.Instant;

/** A platform that posts can be sent to. */
public interface Sender {

    /** Sends one post and waits for the outcome, at most 10 s. Never throws for what the platform says. */
    Outcome send(String key, Post post);

    /**
     * Edits a message, as {@link #send} does. Where it cannot be edited any more it stays as it is: this never becomes a new
     * message.
     */
    Outcome refresh(MessageReference message, Card card);

    /**
     * For how long the platform surely knows a new message by the key of its post, counted from the first try: sent again
     * before that, it is there once. Zero where it does not.
     */
    Duration remembers();

    /**
     * Looks whether the new message of a post is in its channel: one of our own with the mark of that key. At most
     * 20 s. Never throws for what the platform says.
     *
     * @param since not before this was it sent
     */
    Sight look(String key, Post post, Instant since);

    /** What a look showed. */
    sealed interface Sight {
        /** It is there; as in {@link Outcome.Sent}. */
        record There(MessageReference message, Instant created) implements Sight {}

        /** Everything since then was seen, and it is not among it. */
        record NotThere() implements Sight {}

        /** What is there cannot be seen, or tells nothing. */
        record Hidden(String why) implements Sight {}

        /** Nothing could be seen for now; another look may help. */
        record Later(String why) implements Sight {}
    }

    /** What the platform said. */
    sealed interface Outcome {
        /**
         * It is there.
         *
         * @param message that it became or that was edited
         * @param created when that message was created, by the platform's own clock and as exactly as it tells
         */
        record Sent(MessageReference message, Instant created) implements Outcome {}

        /** Nothing happened; it may be tried again after that time. */
        record Later(Duration pause, String why) implements Outcome {}

        /**
         * Nothing happened and nothing will.
         *
         * @param why for a person, a sentence without a full stop
         */
        record Never(Trouble trouble, String why) implements Outcome {
            /** Refused for a reason of this post alone. */
            public Never(String why) {
                this(Trouble.OTHER, why);
            }
        }

        /** It may have happened or not: it must not be tried again. */
        record Unclear(String why) implements Outcome {}
    }
}
