package dev.hotseat.support;

import dev.hotseat.app.port.Sender;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.MessageReference;
import java.time.Duration;
import java.util.function.Function;

/**
 * A platform that a test answers for.
 *
 * @param answers by the key of the post; of a refresh it is {@code refresh}, the message's id and the card's heading
 */
public record FakeSender(Function<String, Sender.Outcome> answers, Duration remembers) implements Sender {

    public FakeSender(Function<String, Sender.Outcome> answers) {
        this(answers, Duration.ZERO);
    }

    @Override
    public Outcome send(String key, Post post) {
        return answers.apply(key);
    }

    @Override
    public Outcome refresh(MessageReference message, Card card) {
        return answers.apply("refresh " + message.message() + " " + card.heading());
    }
}
