package dev.hotseat.scenario;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.support.slack.FakeSlack;

/** Events as Slack delivers them. */
final class FakeSlackEvents {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FakeSlackEvents() {}

    static ObjectNode uninstalled(String id) {
        return event(id, JSON.createObjectNode().put("type", "app_uninstalled"));
    }

    static ObjectNode revoked(String id) {
        var tokens = JSON.createObjectNode();
        tokens.set("bot", JSON.createArrayNode().add("U0BOT"));
        return event(id, JSON.createObjectNode().put("type", "tokens_revoked").set("tokens", tokens));
    }

    static ObjectNode unknown() {
        return event("Ev0", JSON.createObjectNode().put("type", "something_new"));
    }

    private static ObjectNode event(String id, ObjectNode event) {
        var delivered = JSON.createObjectNode()
                .put("type", "event_callback")
                .put("team_id", FakeSlack.TEAM)
                .put("event_id", id);
        delivered.set("event", event);
        return delivered;
    }
}
