package dev.hotseat.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.support.discord.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a message as Discord's client shows it: marks are gone, what was escaped is there. */
final class DiscordReading {
    private static final int BUTTON = 2;
    private static final int MENU = 3;
    private static final int TEXT = 10;
    private static final String NOTHING = "\u200B";
    private static final Pattern MARK_OF_LINE = Pattern.compile("^(#{1,3} |-# |> |- )");
    private static final Pattern USER = Pattern.compile("^<@([0-9]+)>");
    private static final Pattern LINK = Pattern.compile("^<(https?://[^>]*)>");

    private final List<String> lines = new ArrayList<>();
    private final List<String> buttons = new ArrayList<>();
    private final List<String> elements = new ArrayList<>();
    private final List<String> mentioned = new ArrayList<>();

    private DiscordReading(Shown message) {
        read(message.body().path("components"));
    }

    static Seen of(Shown message) {
        var reading = new DiscordReading(message);
        var allowed = message.body().path("allowed_mentions").path("users");
        return new Seen(
                message.id(),
                reading.lines.getFirst(),
                String.join("\n", reading.lines),
                message.onlyFor().isPresent(),
                List.copyOf(reading.buttons),
                reading.mentioned.stream()
                        .filter(id -> allowed.toString().contains('"' + id + '"'))
                        .toList(),
                List.copyOf(reading.elements));
    }

    private void read(JsonNode components) {
        for (var component : components) {
            switch (component.path("type").asInt()) {
                case TEXT -> component.path("content").asText().lines().forEach(line -> lines.add(line(line)));
                case BUTTON -> {
                    if (!component.path("disabled").asBoolean()) {
                        buttons.add(component.path("label").asText());
                    }
                }
                default -> read(component.path("components"));
            }
        }
    }

    private String line(String markdown) {
        var rest = MARK_OF_LINE.matcher(markdown.stripLeading()).replaceFirst("");
        var words = new StringBuilder();
        while (!rest.isEmpty()) {
            rest = rest.substring(next(rest, words));
        }
        return words.toString().replace(NOTHING, "");
    }

    /** Writes what the beginning of the text shows; how long it is. */
    private int next(String text, StringBuilder words) {
        var user = USER.matcher(text);
        var link = LINK.matcher(text);
        if (text.charAt(0) == '\\' && text.length() > 1) {
            words.append(text.charAt(1));
            return 2;
        }
        if (user.find()) {
            mentioned.add(user.group(1));
            words.append(user.group());
            return user.end();
        }
        if (link.find()) {
            elements.add("a");
            words.append(link.group(1));
            return link.end();
        }
        for (var mark : List.of("**", "*", "`")) {
            if (text.startsWith(mark)) {
                elements.add(mark.equals("**") ? "strong" : mark.equals("*") ? "em" : "code");
                return mark.length();
            }
        }
        words.append(text.charAt(0));
        return 1;
    }

    /** The id behind the label of a button that can be pressed. */
    static String button(Shown message, String label) {
        return find(message.body().path("components"), BUTTON, label)
                .path("custom_id")
                .asText();
    }

    static String menu(Shown message) {
        return find(message.body().path("components"), MENU, "")
                .path("custom_id")
                .asText();
    }

    private static JsonNode find(JsonNode tree, int type, String label) {
        return all(tree).stream()
                .filter(c -> c.path("type").asInt() == type
                        && c.path("label").asText().equals(label)
                        && !c.path("disabled").asBoolean())
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing to use called '" + label + "' on " + tree));
    }

    private static List<JsonNode> all(JsonNode components) {
        var all = new ArrayList<JsonNode>();
        for (var component : components) {
            all.add(component);
            all.addAll(all(component.path("components")));
        }
        return all;
    }
}
