package dev.hotseat.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Checks blocks. */
final class BlockLimits {
    private static final int LONGEST_ID = 255;

    private final Faults faults;
    private final boolean modal;

    /**
     * Nothing checked yet.
     *
     * @param modal whether the blocks stand in a modal, where alone there are inputs
     */
    BlockLimits(Faults faults, boolean modal) {
        this.faults = faults;
        this.modal = modal;
    }

    void blocks(JsonNode blocks, String at) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var id = block.path("block_id");
            if (!id.isMissingNode()) {
                faults.length(at + "/" + i + "/block_id", id, 1, LONGEST_ID);
                ids.add(id.asText());
            }
            block(block, at + "/" + i);
        }
        faults.unique(at, ids, "block_id");
    }

    private void block(JsonNode block, String at) {
        var type = block.path("type").asText();
        switch (type) {
            case "header" -> text(block.path("text"), at + "/text", 150, true);
            case "section" -> section(block, at);
            case "context" -> context(block.path("elements"), at + "/elements");
            case "rich_text" -> richText(block.path("elements"), at + "/elements");
            case "actions" -> actions(block.path("elements"), at + "/elements");
            case "image" -> {
                faults.length(at + "/alt_text", block.path("alt_text"), 1, 2000);
                faults.length(at + "/image_url", block.path("image_url"), 1, 3000);
            }
            case "divider" -> {}
            case "input" -> input(block, at);
            default -> faults.add(at + "/type", "is not one that we send: " + type);
        }
    }

    private void text(JsonNode text, String at, int most, boolean plain) {
        faults.length(at + "/text", text.path("text"), 1, most);
        var type = text.path("type").asText();
        if (!type.equals("plain_text") && (plain || !type.equals("mrkdwn"))) {
            faults.add(at + "/type", "is the wrong kind of text: " + type);
        }
    }

    private void section(JsonNode section, String at) {
        if (!section.has("text") && !section.has("fields")) {
            faults.add(at, "has neither text nor fields");
        }
        if (section.has("text")) {
            text(section.path("text"), at + "/text", 3000, false);
        }
        var fields = section.path("fields");
        faults.size(at + "/fields", fields, section.has("fields") ? 1 : 0, 10);
        for (int i = 0; i < fields.size(); i++) {
            text(fields.get(i), at + "/fields/" + i, 2000, false);
        }
    }

    private void context(JsonNode elements, String at) {
        faults.size(at, elements, 1, 10);
        for (int i = 0; i < elements.size(); i++) {
            text(elements.get(i), at + "/" + i, 3000, false);
        }
    }

    private void richText(JsonNode elements, String at) {
        faults.size(at, elements, 1, Integer.MAX_VALUE);
        for (int i = 0; i < elements.size(); i++) {
            var element = elements.get(i);
            var place = at + "/" + i;
            var type = element.path("type").asText();
            switch (type) {
                case "rich_text_section", "rich_text_quote", "rich_text_preformatted" -> inlines(element, place);
                case "rich_text_list" -> list(element, place);
                default -> faults.add(place + "/type", "is no element of rich text: " + type);
            }
        }
    }

    private void list(JsonNode list, String at) {
        var style = list.path("style").asText();
        if (!List.of("bullet", "ordered").contains(style)) {
            faults.add(at + "/style", "is not a style of lists: " + style);
        }
        if (list.path("indent").asInt() < 0 || list.path("indent").asInt() > 8) {
            faults.add(at + "/indent", "is not within 0 and 8");
        }
        faults.size(at + "/elements", list.path("elements"), 1, Integer.MAX_VALUE);
        for (int i = 0; i < list.path("elements").size(); i++) {
            var item = list.path("elements").get(i);
            if (!item.path("type").asText().equals("rich_text_section")) {
                faults.add(at + "/elements/" + i + "/type", "is not a section");
            }
            inlines(item, at + "/elements/" + i);
        }
    }

    private void inlines(JsonNode section, String at) {
        var inlines = section.path("elements");
        faults.size(at + "/elements", inlines, 1, Integer.MAX_VALUE);
        for (int i = 0; i < inlines.size(); i++) {
            inline(inlines.get(i), at + "/elements/" + i);
        }
    }

    private void inline(JsonNode inline, String at) {
        var type = inline.path("type").asText();
        switch (type) {
            case "text" -> faults.length(at + "/text", inline.path("text"), 1, Integer.MAX_VALUE);
            case "link" -> {
                faults.length(at + "/url", inline.path("url"), 1, 3000);
                if (!inline.path("url").asText().matches("https?://.+")) {
                    faults.add(at + "/url", "leads elsewhere than to http or https");
                }
            }
            case "user" -> faults.length(at + "/user_id", inline.path("user_id"), 2, 40);
            case "channel" -> faults.length(at + "/channel_id", inline.path("channel_id"), 2, 40);
            case "usergroup" -> faults.length(at + "/usergroup_id", inline.path("usergroup_id"), 2, 40);
            case "date" -> {
                faults.length(at + "/format", inline.path("format"), 1, 200);
                if (inline.path("timestamp").asLong() <= 0) {
                    faults.add(at + "/timestamp", "is not a moment after 1970");
                }
            }
            default -> faults.add(at + "/type", "is not one that we send: " + type);
        }
    }

    private void actions(JsonNode elements, String at) {
        faults.size(at, elements, 1, 25);
        for (int i = 0; i < elements.size(); i++) {
            control(elements.get(i), at + "/" + i);
        }
        faults.unique(at, elements.findValuesAsText("action_id"), "action_id");
    }

    private void control(JsonNode element, String at) {
        faults.length(at + "/action_id", element.path("action_id"), 1, LONGEST_ID);
        var type = element.path("type").asText();
        switch (type) {
            case "button" -> {
                text(element.path("text"), at + "/text", 75, true);
                faults.length(at + "/value", element.path("value"), 0, 2000);
                if (!List.of("", "primary", "danger")
                        .contains(element.path("style").asText(""))) {
                    faults.add(at + "/style", "is not a style of buttons");
                }
            }
            case "static_select" -> select(element, at);
            case "external_select" -> placeholder(element, at);
            case "plain_text_input" -> textInput(element, at);
            case "file_input" -> {
                int files = element.path("max_files").asInt(10);
                if (files < 1 || files > 10) {
                    faults.add(at + "/max_files", "is not within 1 and 10");
                }
            }
            default -> faults.add(at + "/type", "is not one that we send: " + type);
        }
    }

    private void select(JsonNode select, String at) {
        placeholder(select, at);
        var options = select.path("options");
        faults.size(at + "/options", options, 1, 100);
        faults.unique(at + "/options", options.findValuesAsText("value"), "value");
        for (int i = 0; i < options.size(); i++) {
            text(options.get(i).path("text"), at + "/options/" + i + "/text", 75, true);
            faults.length(at + "/options/" + i + "/value", options.get(i).path("value"), 1, 150);
        }
    }

    private void placeholder(JsonNode element, String at) {
        if (element.has("placeholder")) {
            text(element.path("placeholder"), at + "/placeholder", 150, true);
        }
    }

    private void textInput(JsonNode input, String at) {
        placeholder(input, at);
        int most = input.path("max_length").asInt(3000);
        int least = input.path("min_length").asInt(0);
        if (least < 0 || most < Math.max(1, least) || most > 3000) {
            faults.add(at + "/max_length", "is not within 1 and 3000: " + least + " to " + most);
        }
    }

    private void input(JsonNode input, String at) {
        if (!modal) {
            faults.add(at + "/type", "is allowed in modals alone");
        }
        text(input.path("label"), at + "/label", 2000, true);
        if (input.has("hint")) {
            text(input.path("hint"), at + "/hint", 2000, true);
        }
        control(input.path("element"), at + "/element");
    }
}
