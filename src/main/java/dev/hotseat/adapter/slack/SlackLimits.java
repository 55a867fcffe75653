package dev.hotseat.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Checks messages and modals, as they would be sent, against Slack's documented limits. Lengths are counted in UTF-16
 * units, which is never less than what Slack counts.
 *
 * @see <a href="https://docs.slack.dev/reference/block-kit/blocks">blocks</a>
 * @see <a href="https://docs.slack.dev/reference/views">views</a>
 */
public final class SlackLimits {
    /**
     * The size of all blocks together. Slack documents no number; bots report that messages of 15,561 characters were
     * taken and of 17,694 refused ({@code msg_blocks_too_long}).
     */
    static final int LARGEST_BLOCKS = 15_000;

    private static final int LONGEST_TEXT = 40_000;
    private static final int MOST_BLOCKS = 50;
    private static final int MOST_VIEW_BLOCKS = 100;

    private SlackLimits() {}

    /** The characters of a JSON text, an escaped one counted as one. */
    static int size(String json) {
        return json.replaceAll("\\\\.", "x").length();
    }

    /** What Slack would refuse about {@code {text, blocks}}, each with the JSON pointer of its place; empty if all is well. */
    public static List<String> message(JsonNode message) {
        var faults = new Faults();
        var text = message.path("text");
        faults.length("/text", text, 1, LONGEST_TEXT);
        if (text.asText("").matches("(?s).*[<>].*|.*&(?!amp;|lt;|gt;).*")) {
            faults.add("/text", "is not escaped");
        }
        var blocks = message.path("blocks");
        faults.size("/blocks", blocks, 1, MOST_BLOCKS);
        faults.atMost("/blocks", size(blocks.toString()), LARGEST_BLOCKS, "characters in all");
        new BlockLimits(faults, false).blocks(blocks, "/blocks");
        return faults.all();
    }

    /** What Slack would refuse about a home tab, each with the JSON pointer of its place; empty if all is well. */
    public static List<String> home(JsonNode view) {
        var faults = new Faults();
        if (!view.path("type").asText().equals("home")) {
            faults.add("/type", "is not home");
        }
        for (var word : List.of("title", "submit", "close")) {
            if (view.has(word)) {
                faults.add("/" + word, "is not for a home tab");
            }
        }
        faults.length("/callback_id", view.path("callback_id"), 0, 255);
        faults.length("/private_metadata", view.path("private_metadata"), 0, 3000);
        faults.size("/blocks", view.path("blocks"), 1, MOST_VIEW_BLOCKS);
        new BlockLimits(faults, false).blocks(view.path("blocks"), "/blocks");
        return faults.all();
    }

    /** What Slack would refuse about a modal, each with the JSON pointer of its place; empty if all is well. */
    public static List<String> view(JsonNode view) {
        var faults = new Faults();
        if (!view.path("type").asText().equals("modal")) {
            faults.add("/type", "is not modal");
        }
        boolean asks = view.path("blocks").findValuesAsText("type").contains("input");
        for (var word : List.of("title", "submit", "close")) {
            if (view.has(word) || !word.equals("submit") || asks) {
                faults.length("/" + word + "/text", view.path(word).path("text"), 1, 24);
            }
        }
        faults.length("/callback_id", view.path("callback_id"), asks ? 1 : 0, 255);
        faults.length("/private_metadata", view.path("private_metadata"), 0, 3000);
        faults.size("/blocks", view.path("blocks"), 1, MOST_VIEW_BLOCKS);
        new BlockLimits(faults, true).blocks(view.path("blocks"), "/blocks");
        return faults.all();
    }
}
