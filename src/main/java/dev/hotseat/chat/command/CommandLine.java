package dev.hotseat.chat.command;

import dev.hotseat.chat.text.Bounds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads what follows a typed command: {@code rag level:advanced private}.
 *
 * <ul>
 *   <li>{@code name:value} in any order; a text value goes on over the next plain words, or stands in quotation marks;
 *   <li>the bare name of a flag means yes, a bare word of a choice is that choice;
 *   <li>a member is {@code <@person>}, a group {@code <@&id>} and a channel {@code <#id>}, with {@code |name} behind the id
 *       or not: adapters see to it that what people type comes so;
 *   <li>all other bare words together are the first option;
 *   <li>{@code help}, alone, asks what the command does.
 * </ul>
 */
public final class CommandLine {
    /** A name with a colon and nothing after it; or one with a quoted or plain word; or such a word alone. */
    private static final Pattern TOKEN = Pattern.compile(
            "([a-zA-Z]{1,32}):(?=\\s*$)|(?:([a-zA-Z]{1,32}):\\s*)?(?:[\"“”„]([^\"“”„]*)[\"“”„]|(\\S+))");

    private static final Pattern MENTION = Pattern.compile("<(@&|@|#)!?([^\\s<>|]+)(?:\\|[^<>]*)?>");

    private static final int LONGEST = 4_000;

    private final CommandSpec spec;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();
    private Optional<Option> growing = Optional.empty();

    private CommandLine(CommandSpec spec) {
        this.spec = spec;
    }

    /** Reads and checks a line; total. */
    public static Given.Outcome read(CommandSpec spec, String line) {
        var text = line.strip();
        if (text.equalsIgnoreCase("help")) {
            return new Given.Outcome.HelpWanted();
        }
        if (text.length() > LONGEST) {
            return new Given.Outcome.Refused(
                    "A command can have " + LONGEST + " characters; these are " + text.length() + ".");
        }
        return new CommandLine(spec).parse(text);
    }

    private Given.Outcome parse(String text) {
        var tokens = TOKEN.matcher(text);
        while (tokens.find()) {
            var name = tokens.group(1) != null ? tokens.group(1) : tokens.group(2);
            if (name != null && growing.isPresent() && !isOption(name)) {
                bare(tokens.group());
            } else if (tokens.group(1) != null) {
                named(tokens.group(1), "");
            } else if (tokens.group(2) != null) {
                named(tokens.group(2), tokens.group(3) != null ? tokens.group(3) : tokens.group(4));
                if (tokens.group(3) != null) {
                    growing = Optional.empty();
                }
            } else if (tokens.group(3) != null) {
                first(tokens.group(3));
            } else {
                bare(tokens.group(4));
            }
        }
        spec.options().forEach(this::unwrap);
        return faults.isEmpty() ? OptionCheck.check(spec, values) : new Given.Outcome.Refused(String.join(" ", faults));
    }

    private void named(String typed, String value) {
        var name = typed.toLowerCase(Locale.ROOT);
        if (values.putIfAbsent(name, value) != null) {
            faults.add(name + " is there twice.");
        }
        growing = spec.options().stream()
                .filter(o -> o.name().equals(name) && isText(o))
                .findFirst();
    }

    private void bare(String word) {
        var flag = spec.options().stream()
                .filter(o -> o instanceof Option.Flag && o.name().equalsIgnoreCase(word))
                .findFirst();
        var choice = spec.options().stream()
                .filter(o -> o instanceof Option.Choice c
                        && c.words().contains(word.toLowerCase(Locale.ROOT))
                        && !values.containsKey(c.name()))
                .findFirst();
        if (flag.isPresent()) {
            values.putIfAbsent(flag.get().name(), "true");
        } else if (growing.isPresent()) {
            values.merge(growing.get().name(), word, (so, far) -> (so + " " + far).strip());
        } else if (choice.isPresent()) {
            values.put(choice.get().name(), word);
        } else {
            first(word);
        }
    }

    private void first(String words) {
        if (spec.options().isEmpty()) {
            faults.add(
                    "/" + spec.name() + " takes no options; “" + Bounds.shorten(words, 40) + "” means nothing to it.");
        } else {
            values.merge(spec.options().getFirst().name(), words, (so, far) -> so + " " + far);
        }
    }

    private void unwrap(Option option) {
        switch (option) {
            case Option.Member(var name, var _) -> unwrap(name, "@", "somebody here");
            case Option.Channel(var name, var _) -> unwrap(name, "#", "one of the channels");
            case Option.Group(var name, var _) -> unwrap(name, "@&", "one of the groups here");
            case Option.Choice _, Option.Suggested _, Option.Text _, Option.Whole _, Option.Flag _ -> {}
        }
    }

    private void unwrap(String name, String mark, String what) {
        var value = values.getOrDefault(name, "");
        var mention = MENTION.matcher(value);
        if (mention.matches() && mention.group(1).equals(mark)) {
            values.put(name, mention.group(2));
        } else if (!value.isBlank()) {
            faults.add(name + " is " + what + ": type " + mark.charAt(0) + " and pick one, not “"
                    + Bounds.shorten(value, 40) + "”.");
        }
    }

    private boolean isOption(String name) {
        return spec.options().stream().anyMatch(o -> o.name().equalsIgnoreCase(name));
    }

    private static boolean isText(Option option) {
        return option instanceof Option.Suggested || option instanceof Option.Text;
    }
}
