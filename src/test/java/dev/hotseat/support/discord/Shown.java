package dev.hotseat.support.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message as it stands now.
 *
 * @param onlyFor the one user who sees it, if it is private
 * @param body what the bot sent last
 * @param files their contents by name
 */
public record Shown(
        String id, String channel, Optional<String> onlyFor, JsonNode body, Map<String, byte[]> files, int revision) {
    private static final int COMPONENTS_V2 = 1 << 15;
    private static final int EPHEMERAL = 1 << 6;

    Shown edited(JsonNode newBody, Map<String, byte[]> newFiles) {
        return new Shown(id, channel, onlyFor, newBody, newFiles, revision + 1);
    }

    /** As Discord's own object. */
    ObjectNode json() {
        var message = Json.object()
                .put("id", id)
                .put("type", 0)
                .put("channel_id", channel)
                .put("content", "")
                .put("timestamp", "2026-11-22T12:00:00.000000+00:00")
                .put("edited_timestamp", revision == 0 ? null : "2026-11-22T12:00:01.000000+00:00")
                .put("tts", false)
                .put("mention_everyone", false)
                .put("pinned", false)
                .put("flags", COMPONENTS_V2 | (onlyFor.isPresent() ? EPHEMERAL : 0));
        message.set("author", Town.bot());
        message.set("components", components());
        for (var none : List.of("mentions", "mention_roles", "mention_channels", "attachments", "embeds")) {
            message.set(none, Json.array(List.of()));
        }
        return message;
    }

    /** With files at addresses, as Discord sends them back. */
    private JsonNode components() {
        var components = body.path("components").deepCopy();
        components
                .findParents("url")
                .forEach(media -> ((ObjectNode) media)
                        .put("url", "http://127.0.0.1/file")
                        .put("proxy_url", "http://127.0.0.1/file"));
        return components;
    }
}
