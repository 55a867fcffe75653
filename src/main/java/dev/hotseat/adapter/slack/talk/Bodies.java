package dev.hotseat.adapter.slack.talk;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.hotseat.adapter.slack.SlackCards;
import dev.hotseat.adapter.slack.SlackJson;
import dev.hotseat.adapter.slack.api.Outgoing;
import dev.hotseat.chat.card.Card;

/** The JSON of answers. */
final class Bodies {
    private static final String JSON = "application/json; charset=utf-8";

    private Bodies() {}

    /** A new message that everybody in the conversation sees. */
    static JsonObject toChannel(Card card) {
        return message(card, "in_channel");
    }

    /** A new message that the asker alone sees; it says where a file of the card goes. */
    static JsonObject toAsker(Card card) {
        var body = message(card, "ephemeral");
        if (!Outgoing.of(card).isEmpty()) {
            body.getAsJsonArray("blocks").add(smallPrint("The file comes to you as a direct message from me."));
        }
        return body;
    }

    /** The message in the place of the one with the component. */
    static JsonObject instead(Card card) {
        var body = SlackJson.body(SlackCards.message(card));
        body.addProperty("replace_original", true);
        return body;
    }

    private static JsonObject message(Card card, String type) {
        var body = SlackJson.body(SlackCards.message(card));
        body.addProperty("response_type", type);
        body.addProperty("replace_original", false);
        return body;
    }

    private static JsonObject smallPrint(String words) {
        var text = new JsonObject();
        text.addProperty("type", "plain_text");
        text.addProperty("text", words);
        var elements = new JsonArray();
        elements.add(text);
        var block = new JsonObject();
        block.addProperty("type", "context");
        block.add("elements", elements);
        return block;
    }

    /** An acknowledgement that holds a message. */
    static Response acknowledging(JsonObject message) {
        message.remove("replace_original");
        return json(message);
    }

    /** An acknowledgement that puts another view in the place of the submitted one. */
    static Response showing(View view) {
        var body = new JsonObject();
        body.addProperty("response_action", "update");
        body.add("view", SlackJson.body(view));
        return json(body);
    }

    /** An acknowledgement that leaves the form open, with words under one of its fields. */
    static Response refusing(String field, String words) {
        var errors = new JsonObject();
        errors.addProperty(field, words);
        var body = new JsonObject();
        body.addProperty("response_action", "errors");
        body.add("errors", errors);
        return json(body);
    }

    private static Response json(JsonObject body) {
        return Response.builder()
                .statusCode(200)
                .contentType(JSON)
                .body(body.toString())
                .build();
    }
}
