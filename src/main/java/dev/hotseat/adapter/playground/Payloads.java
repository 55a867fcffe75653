package dev.hotseat.adapter.playground;

import dev.hotseat.chat.card.Card;
import java.util.List;

/** What the other platforms would be sent for a card. */
@FunctionalInterface
public interface Payloads {

    /** One for each platform, in the order in which they are shown. */
    List<Payload> of(Card card);

    /**
     * What one platform would be sent.
     *
     * @param platform its name, for people
     * @param json laid out for reading
     */
    record Payload(String platform, String json) {}
}
