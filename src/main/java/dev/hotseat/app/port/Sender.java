package dev.hotseat.app.port;

import dev.hotseat.chat.Post;
import dev.hotseat.core.place.MessageReference;
import java.time.Duration;
import java.util.Optional;

/** A platform that posts can be sent to. */
public interface Sender {

    /** Sends one post and waits for the outcome, at most 10 s. Never throws for what the platform says. */
    Outcome send(String key, Post post);

    /** What the platform said. */
    sealed interface Outcome {
        record Sent(Optional<MessageReference> message) implements Outcome {}

        /** Nothing happened; it may be tried again after that time. */
        record Later(Duration pause, String why) implements Outcome {}

        /** Nothing happened and nothing will. */
        record Never(String why) implements Outcome {}

        /** It may have happened or not: it must not be tried again. */
        record Unclear(String why) implements Outcome {}
    }
}
