package dev.hotseat.chat.command;

import dev.hotseat.chat.text.Bounds;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds the options that a person gave against their declaration. All faults are told at once. */
public final class OptionCheck {
    /** What can be the id of a platform: visible ASCII without the slash. */
    private static final Pattern ID = Pattern.compile("[!-.0-~]{1,64}");

    private OptionCheck() {}

    /** Checks values by option name; an empty value counts as left out. */
    public static Given.Outcome check(CommandSpec spec, Map<String, String> values) {
        var faults = new ArrayList<String>();
        var given = new LinkedHashMap<String, String>();
        values.forEach((name, value) -> named(spec, name)
                .ifPresentOrElse(
                        option -> {
                            if (!value.isBlank()) {
                                switch (value(option, value.strip())) {
                                    case Read.Fine(var clean) -> given.put(name, clean);
                                    case Read.Fault(var words) -> faults.add(words);
                                }
                            }
                        },
                        () -> faults.add(unknown(spec, name))));
        return faults.isEmpty()
                ? new Given.Outcome.Understood(new Given(given))
                : new Given.Outcome.Refused(String.join(" ", faults));
    }

    private static Optional<Option> named(CommandSpec spec, String name) {
        return spec.options().stream().filter(o -> o.name().equals(name)).findFirst();
    }

    private static String unknown(CommandSpec spec, String name) {
        var told = "/" + spec.name() + " has no option “" + Bounds.shorten(name, 40) + "”";
        return spec.options().isEmpty()
                ? told + "; it takes none."
                : told + "; it has " + spec.options().stream().map(Option::name).collect(Collectors.joining(", "))
                        + ".";
    }

    private sealed interface Read {
        record Fine(String clean) implements Read {}

        record Fault(String words) implements Read {}
    }

    private static Read value(Option option, String value) {
        return switch (option) {
            case Option.Choice(var name, var _, var words) -> choice(name, words, value);
            case Option.Suggested(var name, var _, var longest) -> text(name, longest, value);
            case Option.Text(var name, var _, var longest) -> text(name, longest, value);
            case Option.Whole whole -> whole(whole, value);
            case Option.Member(var name, var _) -> id(name, value);
            case Option.Channel(var name, var _) -> id(name, value);
            case Option.Group(var name, var _) -> id(name, value);
            case Option.Flag(var name, var _) -> flag(name, value);
        };
    }

    private static Read choice(String name, List<String> words, String value) {
        var word = value.toLowerCase(Locale.ROOT);
        return words.contains(word)
                ? new Read.Fine(word)
                : new Read.Fault(
                        name + " is one of " + String.join(", ", words) + ", not “" + Bounds.shorten(value, 40) + "”.");
    }

    private static Read text(String name, int longest, String value) {
        return value.length() <= longest
                ? new Read.Fine(value)
                : new Read.Fault(name + " can have " + longest + " characters; these are " + value.length() + ".");
    }

    private static Read whole(Option.Whole option, String value) {
        var fault = new Read.Fault(option.name() + " is a whole number from " + option.least() + " to " + option.most()
                + ", not “" + Bounds.shorten(value, 40) + "”.");
        if (!value.matches("[+-]?[0-9]{1,9}")) {
            return fault;
        }
        int number = Integer.parseInt(value);
        return number < option.least() || number > option.most() ? fault : new Read.Fine(Integer.toString(number));
    }

    private static Read id(String name, String value) {
        return ID.matcher(value).matches()
                ? new Read.Fine(value)
                : new Read.Fault(name + " is one of this workspace, not “" + Bounds.shorten(value, 40) + "”.");
    }

    private static Read flag(String name, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> new Read.Fine("true");
            case "false", "no", "off" -> new Read.Fine("false");
            default -> new Read.Fault(name + " is yes or no, not “" + Bounds.shorten(value, 40) + "”.");
        };
    }
}
