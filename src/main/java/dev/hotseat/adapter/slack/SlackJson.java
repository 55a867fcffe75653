package dev.hotseat.adapter.slack;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import com.slack.api.model.view.View;
import java.lang.reflect.Type;
import java.util.List;

/**
 * Writes blocks and views as they are sent. The library would write all eight flags of each styled word, five of them
 * unknown to the documentation and each of them part of the message's size: here only those that are set.
 */
public final class SlackJson {
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .disableHtmlEscaping()
            .registerTypeAdapter(TextStyle.class, (JsonSerializer<TextStyle>) SlackJson::style)
            .create();

    private SlackJson() {}

    public static String of(List<LayoutBlock> blocks) {
        return GSON.toJson(blocks);
    }

    public static String of(View view) {
        return GSON.toJson(view);
    }

    /** What the message is in an answer: its text and its blocks. */
    public static JsonObject body(SlackMessage message) {
        var body = new JsonObject();
        body.addProperty("text", message.text());
        body.add("blocks", GSON.toJsonTree(message.blocks()));
        return body;
    }

    public static JsonObject body(View view) {
        return GSON.toJsonTree(view).getAsJsonObject();
    }

    private static JsonElement style(TextStyle style, Type type, JsonSerializationContext context) {
        var flags = new JsonObject();
        if (style.isBold()) {
            flags.addProperty("bold", true);
        }
        if (style.isItalic()) {
            flags.addProperty("italic", true);
        }
        if (style.isCode()) {
            flags.addProperty("code", true);
        }
        return flags;
    }
}
