package dev.hotseat.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How Slack delivers to the bot. */
interface SlackWay {

    /** What is delivered. */
    enum Kind {
        COMMAND,
        INTERACTION,
        EVENT
    }

    /** Delivers and waits for the acknowledgement, at most 3 s; what it holds, missing if nothing. */
    JsonNode deliver(Kind kind, ObjectNode payload);
}
