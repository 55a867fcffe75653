package dev.hotseat.app.card;

import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Option;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import java.util.ArrayList;
import java.util.List;

/** How to use the commands. */
public final class HelpCards {
    private HelpCards() {}

    /** Every command in a line. */
    public static Card all(List<CommandSpec> commands) {
        var lines = new ArrayList<RichText>();
        for (var command : commands) {
            lines.add(RichText.of(
                    new Inline.CodeSpan("/" + command.name()), new Inline.Words(" — " + command.description())));
        }
        return Card.builder(Card.Tone.PLAIN, "Interview practice where you talk")
                .text(RichText.of(
                        new Inline.Words("Type "),
                        new Inline.CodeSpan("/question"),
                        new Inline.Words(", think, answer aloud, then press "),
                        Inline.Strong.of("Reveal answer"),
                        new Inline.Words(". Only you see what you reveal.")))
                .text(new RichText(List.of(new Block.Items(0, lines))))
                .note(RichText.of(new Inline.Words("Options of a command: "), new Inline.CodeSpan("/question help")))
                .build();
    }

    /** One command with its options. */
    public static Card of(CommandSpec command) {
        var lines = new ArrayList<RichText>();
        for (var option : command.options()) {
            lines.add(RichText.of(new Inline.CodeSpan(shape(option)), new Inline.Words(" — " + option.description())));
        }
        var card =
                Card.builder(Card.Tone.PLAIN, "/" + command.name()).text(RichText.plain(command.description() + "."));
        if (!lines.isEmpty()) {
            card.text(new RichText(List.of(new Block.Items(0, lines))));
        }
        return card.build();
    }

    /** The option as it is typed. */
    public static String shape(Option option) {
        return switch (option) {
            case Option.Choice(var name, var _, var words) -> name + ":" + String.join("|", words);
            case Option.Suggested(var name, var _, var _) -> name + ":…";
            case Option.Text(var name, var _, var _) -> name + ":…";
            case Option.Whole(var name, var _, var least, var most) -> name + ":" + least + "-" + most;
            case Option.Member(var name, var _) -> name + ":@…";
            case Option.Channel(var name, var _) -> name + ":#…";
            case Option.Group(var name, var _) -> name + ":@…";
            case Option.Flag(var name, var _) -> name;
        };
    }
}
