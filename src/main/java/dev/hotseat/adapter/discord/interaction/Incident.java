package dev.hotseat.adapter.discord.interaction;

import dev.hotseat.app.card.Refusals;
import dev.hotseat.chat.Reply;
import net.dv8tion.jda.api.interactions.Interaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;

/** A fault of this adapter's: the log knows it by the number that the person is told. */
final class Incident {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

    private Incident() {}

    /** Discord refused what we made. */
    static Reply.ToAsker refused(Interaction event, String answer) {
        var number = number(event);
        log(event, number).log("Incident {}: Discord refused an answer: {}", number, answer);
        return Refusals.incident(number, "Discord does not take my answer, sorry.");
    }

    /** Reading the event or making the answer failed. */
    static Reply.ToAsker broken(Interaction event, RuntimeException cause) {
        var number = number(event);
        log(event, number).setCause(cause).log("Incident {} while answering an event of Discord", number);
        return Refusals.incident(number, "Something broke on my side, sorry.");
    }

    private static String number(Interaction event) {
        return Long.toString(event.getIdLong(), Character.MAX_RADIX);
    }

    private static LoggingEventBuilder log(Interaction event, String number) {
        return LOG.atError()
                .addKeyValue("incident", number)
                .addKeyValue("event", Origins.eventId(event).key());
    }
}
