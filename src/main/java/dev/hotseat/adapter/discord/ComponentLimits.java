package dev.hotseat.adapter.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks components, and counts what is limited over all of them. */
final class ComponentLimits {
    private static final int ROW = 1;
    private static final int BUTTON = 2;
    private static final int STRING_SELECT = 3;
    private static final int TEXT_INPUT = 4;
    private static final int TEXT = 10;
    private static final int GALLERY = 12;
    private static final int FILE = 13;
    private static final int SEPARATOR = 14;
    private static final int CONTAINER = 17;
    private static final int LABEL = 18;
    private static final int FILE_UPLOAD = 19;
    private static final Set<Integer> IN_A_CONTAINER = Set.of(ROW, TEXT, GALLERY, FILE, SEPARATOR);
    private static final int LINK_STYLE = 5;
    private static final String ATTACHMENT = "attachment://";

    private final Faults faults;
    private final List<String> ids = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private int count;
    private int text;

    ComponentLimits(Faults faults) {
        this.faults = faults;
    }

    /** How many components there were, nested ones included. */
    int count() {
        return count;
    }

    /** How many characters their texts had. */
    int text() {
        return text;
    }

    /** The names of the attached files that they show. */
    List<String> files() {
        return List.copyOf(files);
    }

    void topLevel(JsonNode components, String at) {
        faults.size(at, components, 1, 40);
        for (int i = 0; i < components.size(); i++) {
            var component = components.get(i);
            if (type(component) == CONTAINER) {
                container(component, at + "/" + i);
            } else {
                inner(component, at + "/" + i);
            }
        }
    }

    private static int type(JsonNode component) {
        return component.path("type").asInt();
    }

    private void container(JsonNode container, String at) {
        count++;
        int colour = container.path("accent_color").asInt(0);
        if (colour < 0 || colour > 0xFFFFFF) {
            faults.add(at + "/accent_color", "is not a colour");
        }
        var components = container.path("components");
        faults.size(at + "/components", components, 1, 40);
        for (int i = 0; i < components.size(); i++) {
            inner(components.get(i), at + "/components/" + i);
        }
    }

    private void inner(JsonNode component, String at) {
        count++;
        int type = type(component);
        if (!IN_A_CONTAINER.contains(type)) {
            faults.add(at + "/type", "is not one that we send: " + type);
        }
        switch (type) {
            case ROW -> row(component.path("components"), at + "/components");
            case TEXT -> text(component.path("content"), at + "/content");
            case GALLERY -> gallery(component.path("items"), at + "/items");
            case FILE -> file(component.path("file"), at + "/file");
            default -> {}
        }
    }

    private void text(JsonNode content, String at) {
        text += content.asText("").length();
        if (content.asText("").isBlank()) {
            faults.add(at, "is blank");
        }
    }

    private void gallery(JsonNode items, String at) {
        faults.size(at, items, 1, 10);
        for (int i = 0; i < items.size(); i++) {
            faults.length(at + "/" + i + "/description", items.get(i).path("description"), 0, 1024);
            file(items.get(i).path("media"), at + "/" + i + "/media");
        }
    }

    private void file(JsonNode media, String at) {
        var url = media.path("url").asText("");
        if (url.startsWith(ATTACHMENT)) {
            files.add(url.substring(ATTACHMENT.length()));
        } else {
            faults.add(at + "/url", "is not an attached file");
        }
    }

    /** Five buttons, or one menu. */
    private void row(JsonNode controls, String at) {
        faults.size(at, controls, 1, 5);
        for (int i = 0; i < controls.size(); i++) {
            var control = controls.get(i);
            count++;
            if (type(control) == BUTTON) {
                button(control, at + "/" + i);
            } else if (type(control) == STRING_SELECT && controls.size() == 1) {
                select(control, at + "/" + i);
            } else {
                faults.add(at + "/" + i + "/type", "does not fit into the row: " + type(control));
            }
        }
    }

    private void button(JsonNode button, String at) {
        id(button, at);
        faults.length(at + "/label", button.path("label"), 1, 80);
        int style = button.path("style").asInt();
        if (style < 1 || style >= LINK_STYLE || button.has("url")) {
            faults.add(at + "/style", "is not the style of a button with an id");
        }
    }

    private void select(JsonNode select, String at) {
        id(select, at);
        faults.length(at + "/placeholder", select.path("placeholder"), 0, 150);
        var options = select.path("options");
        faults.size(at + "/options", options, 1, 25);
        faults.unique(at + "/options", options.findValuesAsText("value"), "value");
        for (int i = 0; i < options.size(); i++) {
            var place = at + "/options/" + i;
            faults.length(place + "/label", options.get(i).path("label"), 1, 100);
            faults.length(place + "/value", options.get(i).path("value"), 1, 100);
            faults.length(place + "/description", options.get(i).path("description"), 0, 100);
        }
        if (select.path("max_values").asInt(1) > options.size()
                || select.path("min_values").asInt(1)
                        > select.path("max_values").asInt(1)) {
            faults.add(at + "/max_values", "does not fit the options");
        }
    }

    private void id(JsonNode component, String at) {
        var id = component.path("custom_id");
        faults.length(at + "/custom_id", id, 1, 100);
        if (ids.contains(id.asText())) {
            faults.add(at + "/custom_id", "occurs twice: " + id.asText());
        }
        ids.add(id.asText());
    }

    /** A label in a modal, with what it labels. */
    void label(JsonNode label, String at) {
        count += 2;
        if (type(label) != LABEL) {
            faults.add(at + "/type", "is not a label: " + type(label));
        }
        faults.length(at + "/label", label.path("label"), 1, 45);
        faults.length(at + "/description", label.path("description"), 0, 100);
        var input = label.path("component");
        switch (type(input)) {
            case TEXT_INPUT -> textInput(input, at + "/component");
            case STRING_SELECT -> select(input, at + "/component");
            case FILE_UPLOAD -> id(input, at + "/component");
            default -> faults.add(at + "/component/type", "is not an input: " + type(input));
        }
    }

    private void textInput(JsonNode input, String at) {
        id(input, at);
        faults.length(at + "/placeholder", input.path("placeholder"), 0, 100);
        faults.length(at + "/value", input.path("value"), 0, 4000);
        int most = input.path("max_length").asInt(4000);
        int least = input.path("min_length").asInt(0);
        if (least < 0 || most < Math.max(1, least) || most > 4000) {
            faults.add(at + "/max_length", "is not within 1 and 4000: " + least + " to " + most);
        }
    }
}
