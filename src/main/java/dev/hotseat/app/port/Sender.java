package dev.hotseat.app.port;

import dev.hotseat.chat.Post;
import dev.hotseat.core.place.MessageReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A platform that posts can be sent to. */
public interface Sender {

    /** Sends one post and waits for the outcome, at most 10 s. Never throws for what the platform says. */
    Outcome send(String key, Post post);

    /** What the platform said. */
    sealed interface Outcome {
        /**
         * It is there.
         *
         * @param message what can be edited later
         * @param created when a new message was created, by the platform's own clock; empty after an edit
         */
        record Sent(Optional<MessageReference> message, Optional<Instant> created) implements Outcome {}

        /** Nothing happened; it may be tried again after that time. */
        record Later(Duration pause, String why) implements Outcome {}

        /** Nothing happened and nothing will. */
        record Never(String why) implements Outcome {}

        /** It may have happened or not: it must not be tried again. */
        record Unclear(String why) implements Outcome {}
    }
}
