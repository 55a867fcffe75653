package dev.hotseat.support;

import dev.hotseat.app.port.Sender;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.MessageReference;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A platform that a test answers for.
 *
 * @param answers by the key of the post; of a refresh it is {@code refresh}, the message's id and the card's heading
 * @param sights by the key of the post and the moment from which on is looked
 */
public record FakeSender(
        Function<String, Sender.Outcome> answers, Duration remembers, BiFunction<String, Instant, Sender.Sight> sights)
        implements Sender {

    public FakeSender(Function<String, Sender.Outcome> answers) {
        this(answers, Duration.ZERO, (_, _) -> new Sight.Hidden("nobody looks here"));
    }

    @Override
    public Outcome send(String key, Post post) {
        return answers.apply(key);
    }

    @Override
    public Sight look(String key, Post post, Instant since) {
        return sights.apply(key, since);
    }

    @Override
    public Outcome refresh(MessageReference message, Card card) {
        return answers.apply("refresh " + message.message() + " " + card.heading());
    }
}
