package dev.hotseat.adapter.slack.talk;

import dev.hotseat.app.card.Refusals;
import dev.hotseat.chat.EventId;
import dev.hotseat.chat.Reply;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers where translating itself broke, or Slack refused what came of it: what is behind {@link dev.hotseat.app.Edge} is
 * answered there.
 */
final class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private final Supplier<String> numbers;

    Incidents(Supplier<String> numbers) {
        this.numbers = numbers;
    }

    Reply.ToAsker apology(EventId event, RuntimeException cause) {
        var number = numbers.get();
        LOG.atError()
                .setCause(cause)
                .addKeyValue("incident", number)
                .addKeyValue("event", event.key())
                .log("Incident {} between Slack and the handlers", number);
        return Refusals.incident(number, "Something broke on my side, sorry.");
    }

    /** Slack does not take what we made. */
    Reply.ToAsker refused(EventId event, String why) {
        var number = numbers.get();
        LOG.atError()
                .addKeyValue("incident", number)
                .addKeyValue("event", event.key())
                .log("Incident {}: Slack refused an answer: {}", number, why);
        return Refusals.incident(number, "Slack does not take my answer, sorry.");
    }
}
