package dev.hotseat.adapter.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Checks messages and modals, as they would be sent, against Discord's documented limits. Lengths are counted in UTF-16
 * units, which is never less than what Discord counts.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference">components</a>
 * @see <a href="https://docs.discord.com/developers/resources/message">messages</a>
 */
public final class DiscordLimits {
    private static final int COMPONENTS_V2 = 1 << 15;
    private static final int MOST_COMPONENTS = 40;
    private static final int MOST_TEXT = 4000;
    private static final int MOST_FILES = 10;
    private static final int MOST_MENTIONS = 100;

    private DiscordLimits() {}

    /**
     * What Discord would refuse about a message to create, each with the JSON pointer of its place; empty if all is well.
     * A message that does not say whom it may mention is a fault too: it would mention everybody.
     */
    public static List<String> message(JsonNode message) {
        var faults = new Faults();
        if ((message.path("flags").asInt() & COMPONENTS_V2) == 0) {
            faults.add("/flags", "lacks IS_COMPONENTS_V2");
        }
        for (var old : List.of("content", "embeds", "poll", "sticker_ids")) {
            if (!message.path(old).isEmpty() || message.path(old).isTextual()) {
                faults.add("/" + old, "is not allowed beside components of version 2");
            }
        }
        var components = new ComponentLimits(faults);
        components.topLevel(message.path("components"), "/components");
        faults.atMost("/components", components.count(), MOST_COMPONENTS, "components in all");
        faults.atMost("/components", components.text(), MOST_TEXT, "characters of text in all");
        files(message, components.files(), faults);
        mentions(message.path("allowed_mentions"), faults);
        return faults.all();
    }

    private static void files(JsonNode message, List<String> shown, Faults faults) {
        var attachments = message.path("attachments");
        faults.size("/attachments", attachments, 0, MOST_FILES);
        var names = attachments.findValuesAsText("filename");
        for (int i = 0; i < attachments.size(); i++) {
            faults.length(
                    "/attachments/" + i + "/description", attachments.get(i).path("description"), 0, 1024);
        }
        faults.unique("/attachments", names, "file name");
        shown.stream().filter(n -> !names.contains(n)).forEach(n -> faults.add("/components", "shows no file: " + n));
        names.stream().filter(n -> !shown.contains(n)).forEach(n -> faults.add("/attachments", "is not shown: " + n));
    }

    private static void mentions(JsonNode mentions, Faults faults) {
        if (!mentions.path("parse").isArray()) {
            faults.add("/allowed_mentions/parse", "is missing: everybody could be mentioned");
        }
        if (!mentions.path("parse").isEmpty()) {
            faults.add("/allowed_mentions/parse", "mentions more than the named ones");
        }
        for (var kind : List.of("users", "roles")) {
            var named = mentions.path(kind);
            faults.size("/allowed_mentions/" + kind, named, 0, MOST_MENTIONS);
            for (int i = 0; i < named.size(); i++) {
                if (!named.get(i).asText().matches("[0-9]{1,20}")) {
                    faults.add("/allowed_mentions/" + kind + "/" + i, "is not an id");
                }
            }
        }
    }

    /** What Discord would refuse about a modal, each with the JSON pointer of its place; empty if all is well. */
    public static List<String> modal(JsonNode modal) {
        var faults = new Faults();
        faults.length("/title", modal.path("title"), 1, 45);
        faults.length("/custom_id", modal.path("custom_id"), 1, 100);
        var components = modal.path("components");
        faults.size("/components", components, 1, 5);
        var limits = new ComponentLimits(faults);
        for (int i = 0; i < components.size(); i++) {
            limits.label(components.get(i), "/components/" + i);
        }
        faults.atMost("/components", limits.count(), MOST_COMPONENTS, "components in all");
        return faults.all();
    }
}
