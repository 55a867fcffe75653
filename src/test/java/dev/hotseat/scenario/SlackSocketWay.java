package dev.hotseat.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.support.slack.FakeSlack;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Socket Mode. */
record SlackSocketWay(FakeSlack slack) implements SlackWay {

    @Override
    public JsonNode deliver(Kind kind, ObjectNode payload) {
        var type = switch (kind) {
            case COMMAND -> "slash_commands";
            case INTERACTION -> "interactive";
            case EVENT -> "events_api";
        };
        try {
            return slack.sockets()
                    .deliver(type, payload)
                    .get(3, TimeUnit.SECONDS)
                    .payload();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("not acknowledged within 3 s", e);
        }
    }
}
