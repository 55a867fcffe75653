package dev.hotseat.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hotseat.adapter.discord.DiscordCards;
import dev.hotseat.adapter.playground.Payloads;
import dev.hotseat.adapter.slack.SlackCards;
import dev.hotseat.chat.card.Card;
import java.util.List;

/** What the adapters of Discord and Slack make of a card, for the playground to show. */
final class PlatformPayloads implements Payloads {
    private final JsonMapper json = new JsonMapper();

    @Override
    public List<Payload> of(Card card) {
        return List.of(new Payload("Discord", discord(card)), new Payload("Slack", slack(card)));
    }

    private String discord(Card card) {
        try (var message = DiscordCards.message(card)) {
            return laidOut(tree(message.toData().toString()));
        }
    }

    private String slack(Card card) {
        var message = SlackCards.message(card);
        return laidOut(json.createObjectNode().put("text", message.text()).set("blocks", tree(message.blocksJson())));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a renderer wrote what is not JSON", e);
        }
    }

    private static String laidOut(JsonNode tree) {
        return tree.toPrettyString();
    }
}
