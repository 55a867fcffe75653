package dev.hotseat.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.support.slack.Conversations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads Block Kit as a member of Slack does. */
final class SlackMessages {
    private static final Pattern PING = Pattern.compile("<[@!]([^>|]+)");

    private SlackMessages() {}

    static Seen seen(Conversations.Message message) {
        return seen(message.ts(), message.content(), message.onlyFor().isPresent());
    }

    static Seen seen(String id, JsonNode content, boolean privately) {
        var blocks = content.path("blocks");
        var words = new StringBuilder();
        var buttons = new ArrayList<String>();
        var pings = new ArrayList<String>();
        PING.matcher(content.path("text").asText()).results().forEach(p -> pings.add(p.group(1)));
        blocks.forEach(block -> read(block, words, buttons, pings));
        return new Seen(
                id,
                blocks.path(0).path("text").path("text").asText(),
                words.toString(),
                privately,
                buttons,
                pings,
                List.of());
    }

    private static void read(JsonNode node, StringBuilder words, List<String> buttons, List<String> pings) {
        switch (node.path("type").asText()) {
            case "button" -> buttons.add(node.path("text").path("text").asText());
            case "external_select", "image", "divider" -> {}
            case "user" -> {
                pings.add(node.path("user_id").asText());
                words.append('@').append(node.path("user_id").asText());
            }
            case "channel" -> words.append('#').append(node.path("channel_id").asText());
            case "usergroup" -> pings.add(node.path("usergroup_id").asText());
            case "text", "plain_text", "mrkdwn" ->
                words.append(node.path("text").asText());
            case "link" ->
                words.append(node.path("text").asText(node.path("url").asText()));
            default -> {
                for (var part : List.of("text", "fields", "elements")) {
                    var inner = node.path(part);
                    if (inner.isArray()) {
                        inner.forEach(i -> read(i, words, buttons, pings));
                    } else if (inner.isObject()) {
                        read(inner, words, buttons, pings);
                    }
                }
                words.append('\n');
            }
        }
    }

    /** The id of the button with that label. */
    static Optional<String> button(JsonNode content, String label) {
        return controls(content)
                .filter(e -> e.path("type").asText().equals("button")
                        && e.path("text").path("text").asText().equals(label))
                .map(e -> e.path("action_id").asText())
                .findFirst();
    }

    /** The id of the menu. */
    static Optional<String> menu(JsonNode content) {
        return controls(content)
                .filter(e -> e.path("type").asText().equals("external_select"))
                .map(e -> e.path("action_id").asText())
                .findFirst();
    }

    private static Stream<JsonNode> controls(JsonNode content) {
        return StreamSupport.stream(content.path("blocks").spliterator(), false)
                .filter(b -> b.path("type").asText().equals("actions"))
                .flatMap(b -> StreamSupport.stream(b.path("elements").spliterator(), false));
    }
}
