package dev.hotseat.adapter.slack.talk;

import dev.hotseat.adapter.slack.CommandNames;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.text.RichText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A slash command as it was typed. Slack knows the first word alone, so a sub-command stands in the text. */
sealed interface TypedCommand {

    /** The command of that name, or one that is not there, with the rest of the line. */
    record Named(String name, String rest) implements TypedCommand {}

    /** The first word of commands, without a second one that names one of them. */
    record Group(String name, List<CommandSpec> commands) implements TypedCommand {

        /** Which commands there are. */
        Card card() {
            var words = commands.stream()
                    .map(c -> "/" + CommandNames.there(c.name()) + ": " + c.description())
                    .collect(Collectors.joining(".\n", "", "."));
            return Card.saying(
                    Card.Tone.PLAIN, "/" + CommandNames.there(name) + " goes on with a word", RichText.plain(words));
        }
    }

    static TypedCommand of(String command, String text, List<CommandSpec> specs) {
        var name = CommandNames.ours(command.substring(1).toLowerCase(Locale.ROOT));
        var below = specs.stream().filter(s -> s.name().startsWith(name + " ")).toList();
        if (below.isEmpty()) {
            return new Named(name, text);
        }
        var words = text.strip().split("\\s+", 2);
        var full = name + " " + words[0].toLowerCase(Locale.ROOT);
        return below.stream().anyMatch(s -> s.name().equals(full))
                ? new Named(full, words.length > 1 ? words[1] : "")
                : new Group(name, below);
    }
}
