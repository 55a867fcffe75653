package dev.hotseat.adapter.slack.talk;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.hotseat.adapter.slack.SlackCards;
import dev.hotseat.adapter.slack.SlackJson;
import dev.hotseat.adapter.slack.api.Outgoing;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Legible;
import java.time.Duration;
import java.util.List;

/**
 * The JSON of answers. A team reveals the same question and asks for the same help: what was last written is kept, since
 * writing a card takes longer than all else that an answer needs.
 */
final class Bodies {
    private static final String JSON = "application/json; charset=utf-8";

    private static final int LONGEST_OPTION = 75;

    /** In characters of the acknowledgement. */
    private static final int MOST_KEPT = 1_000_000;

    /** Some cards hold what a member may have deleted since. */
    private static final Duration LONGEST_KEPT = Duration.ofMinutes(10);

    private static final LoadingCache<Wanted, Written> KEPT = Caffeine.newBuilder()
            .expireAfterWrite(LONGEST_KEPT)
            .maximumWeight(MOST_KEPT)
            .weigher((Wanted _, Written written) -> written.acknowledgement().length())
            .build(Bodies::written);

    /** How a card is wanted. */
    private record Wanted(Kind kind, Card card) {}

    private enum Kind {
        TO_CHANNEL,
        TO_ASKER,
        INSTEAD
    }

    /**
     * A body.
     *
     * @param body not to be changed
     */
    private record Written(JsonObject body, String acknowledgement) {}

    private Bodies() {}

    /** A new message that everybody in the conversation sees. */
    static JsonObject toChannel(Card card) {
        return body(Kind.TO_CHANNEL, card);
    }

    /** A new message that the asker alone sees; it says where a file of the card goes. */
    static JsonObject toAsker(Card card) {
        return body(Kind.TO_ASKER, card);
    }

    /** The message in the place of the one with the component. */
    static JsonObject instead(Card card) {
        return body(Kind.INSTEAD, card);
    }

    /** An acknowledgement that is a message to everybody in the conversation. */
    static Response acknowledgingToChannel(Card card) {
        return json(of(Kind.TO_CHANNEL, card).acknowledgement());
    }

    /** An acknowledgement that is a message to the asker alone. */
    static Response acknowledgingToAsker(Card card) {
        return json(of(Kind.TO_ASKER, card).acknowledgement());
    }

    /** A body that the caller may add properties to. */
    private static JsonObject body(Kind kind, Card card) {
        return copy(of(kind, card).body());
    }

    /** With files it is written anew: kept, an export would outlive what it is of, and its bytes are not weighed. */
    private static Written of(Kind kind, Card card) {
        var wanted = new Wanted(kind, card);
        return Outgoing.of(card).isEmpty() ? KEPT.get(wanted) : written(wanted);
    }

    /** Another object with the same members. */
    private static JsonObject copy(JsonObject body) {
        var copy = new JsonObject();
        body.entrySet().forEach(member -> copy.add(member.getKey(), member.getValue()));
        return copy;
    }

    private static Written written(Wanted wanted) {
        var card = wanted.card();
        var body = switch (wanted.kind()) {
            case TO_CHANNEL -> message(card, "in_channel");
            case TO_ASKER -> {
                var message = message(card, "ephemeral");
                if (!Outgoing.of(card).isEmpty()) {
                    message.getAsJsonArray("blocks")
                            .add(smallPrint("The file comes to you as a direct message from me."));
                }
                yield message;
            }
            case INSTEAD -> {
                var message = SlackJson.body(SlackCards.message(card));
                message.addProperty("replace_original", true);
                yield message;
            }
        };
        var acknowledgement = copy(body);
        acknowledgement.remove("replace_original");
        return new Written(body, acknowledgement.toString());
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

    /** An acknowledgement that puts another view in the place of the submitted one. */
    static Response showing(View view) {
        var body = new JsonObject();
        body.addProperty("response_action", "update");
        body.add("view", SlackJson.body(view));
        return json(body.toString());
    }

    /** An acknowledgement that leaves the form open, with words under one of its fields. */
    static Response refusing(String field, String words) {
        var errors = new JsonObject();
        errors.addProperty(field, words);
        var body = new JsonObject();
        body.addProperty("response_action", "errors");
        body.add("errors", errors);
        return json(body.toString());
    }

    /** What a menu offers. */
    static Response offering(List<Completion.Suggestion> suggestions) {
        var options = new JsonArray();
        for (var suggestion : suggestions) {
            var text = new JsonObject();
            text.addProperty("type", "plain_text");
            text.addProperty("text", Bounds.shorten(Legible.line(suggestion.label()), LONGEST_OPTION));
            text.addProperty("emoji", false);
            var option = new JsonObject();
            option.add("text", text);
            option.addProperty("value", suggestion.value());
            options.add(option);
        }
        var body = new JsonObject();
        body.add("options", options);
        return json(body.toString());
    }

    private static Response json(String body) {
        return Response.builder().statusCode(200).contentType(JSON).body(body).build();
    }
}
