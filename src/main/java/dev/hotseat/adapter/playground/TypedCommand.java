package dev.hotseat.adapter.playground;

import dev.hotseat.chat.command.CommandSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A line that begins with a slash, split into the command it means and the rest.
 *
 * @param rest what follows the name, without blanks around it
 */
record TypedCommand(CommandSpec spec, String rest) {

    /** The command of the line, the longest name first, in any case and with any number of blanks inside. */
    static Optional<TypedCommand> of(String line, List<CommandSpec> specs) {
        var words = List.of(line.substring(1).strip().split("\\s+"));
        return specs.stream()
                .sorted(Comparator.comparingInt((CommandSpec s) -> s.name().length())
                        .reversed())
                .filter(s -> beginsWith(words, s.name()))
                .findFirst()
                .map(s -> new TypedCommand(
                        s, after(line.substring(1).strip(), words(s.name()).size())));
    }

    private static List<String> words(String name) {
        return List.of(name.split(" "));
    }

    private static boolean beginsWith(List<String> typed, String name) {
        var words = words(name);
        return typed.size() >= words.size()
                && typed.subList(0, words.size()).stream()
                        .map(w -> w.toLowerCase(Locale.ROOT))
                        .toList()
                        .equals(words);
    }

    /** The text after that many words, as it was typed. */
    private static String after(String text, int words) {
        var parts = text.split("\\s+", words + 1);
        return parts.length > words ? parts[words].strip() : "";
    }

    /** What to say about a line that is none of the commands. */
    static String unknown(String line, List<CommandSpec> specs) {
        var typed = line.substring(1).strip().split("\\s+", 2)[0];
        var name = typed.length() > 32 ? typed.substring(0, 32) + "…" : typed;
        var below = specs.stream()
                .map(CommandSpec::name)
                .filter(n -> n.startsWith(typed.toLowerCase(Locale.ROOT) + " "))
                .map(n -> "/" + n)
                .collect(Collectors.joining(", "));
        if (typed.isEmpty()) {
            return "A command begins with a slash and its name. See them all with /help.";
        }
        return below.isEmpty()
                ? "There is no command /" + name + ". See them all with /help."
                : "/" + name + " needs one more word: " + below + ". See all commands with /help.";
    }
}
