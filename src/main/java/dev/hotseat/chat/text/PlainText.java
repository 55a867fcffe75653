package dev.hotseat.chat.text;

import java.util.List;
import java.util.stream.Collectors;

/** Writes rich text without any marks but the numbers and bullets of lists. */
final class PlainText {
    private PlainText() {}

    static String of(RichText text) {
        return text.blocks().stream().map(PlainText::of).collect(Collectors.joining("\n"));
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Paragraph(var inlines) -> of(inlines);
            case Block.Heading(var inlines) -> of(inlines);
            case Block.Items(var first, var items) -> items(first, items);
            case Block.Quote(var quoted) -> of(quoted);
            case Block.Code(var _, var code) -> code;
            case Block.Rule() -> "";
        };
    }

    private static String items(int first, List<RichText> items) {
        var lines = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            lines.append(i == 0 ? "" : "\n")
                    .append(first == 0 ? "• " : (first + i) + ". ")
                    .append(of(items.get(i)));
        }
        return lines.toString();
    }

    static String of(List<Inline> inlines) {
        return inlines.stream().map(PlainText::of).collect(Collectors.joining());
    }

    private static String of(Inline inline) {
        return switch (inline) {
            case Inline.Words(var text) -> text;
            case Inline.Strong(var inner) -> of(inner);
            case Inline.Emphasis(var inner) -> of(inner);
            case Inline.CodeSpan(var text) -> text;
            case Inline.Link(var _, var label) -> label;
            case Inline.LineBreak() -> "\n";
            case Inline.MentionOf(var _, var name) -> "@" + name;
            case Inline.ChannelOf(var channel) -> "#" + channel.channel();
            case Inline.Moment(var at) -> at.toString();
            case Inline.Countdown countdown -> countdown.words();
        };
    }
}
