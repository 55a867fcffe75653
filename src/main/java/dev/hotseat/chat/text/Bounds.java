package dev.hotseat.chat.text;

import java.net.URI;
import java.util.List;

/**
 * What a text costs in the tightest of the platforms, before any of them has rendered it. The cost is an upper bound of
 * the rendered length in UTF-16 units on each: Discord is the longest, with its marks and a backslash before each
 * character that could be one; Slack takes text as data and needs no more than the text itself.
 */
public final class Bounds {
    private Bounds() {}

    /** The cost of plain words. */
    public static int cost(String words) {
        return cost(words, Integer.MAX_VALUE);
    }

    /** The cost of a rich text, with its marks. */
    public static int cost(RichText text) {
        return size(text, Integer.MAX_VALUE).cost();
    }

    /** At most so many lines has the rendered text, blank ones included. */
    public static int lines(RichText text) {
        return size(text, Integer.MAX_VALUE).lines();
    }

    /**
     * The cost of a block inside of others that write a mark of that length before each line. Beyond the limit it is not
     * counted to its end: however long the block is, whether it fits is known soon.
     */
    static int cost(Block block, int mark, int limit) {
        var size = size(block, limit);
        return size.cost() + mark * size.lines();
    }

    /** How long the number or bullet before an item is. */
    static int mark(int first, int index) {
        return first == 0 ? 2 : Integer.toString(first + index).length() + 2;
    }

    private record Size(int cost, int lines) {

        /** With a mark of that length before every line. */
        Size indented(int mark) {
            return new Size(cost + mark * Math.max(1, lines), Math.max(1, lines));
        }
    }

    private static Size size(RichText text, int limit) {
        int cost = 0;
        int lines = 0;
        for (int i = 0; i < text.blocks().size() && cost <= limit; i++) {
            var size = size(text.blocks().get(i), limit);
            cost += size.cost;
            lines += size.lines;
        }
        return new Size(cost, lines);
    }

    /** A block with the blank line after it. */
    private static Size size(Block block, int limit) {
        var bare = switch (block) {
            case Block.Paragraph(var inlines) -> new Size(cost(inlines, limit), 1 + breaks(inlines, limit));
            case Block.Heading(var inlines) -> new Size(cost(inlines, limit) + 5, 1 + breaks(inlines, limit));
            case Block.Items(var first, var items) -> items(first, items, limit);
            case Block.Quote(var quoted) -> size(quoted, limit).indented(2);
            case Block.Code(var language, var code) ->
                new Size(cost(code, limit) + language.length() + 8, 3 + breaks(code, limit));
            case Block.Rule() -> new Size(4, 1);
        };
        return new Size(bare.cost + 2, bare.lines + 1);
    }

    private static Size items(int first, List<RichText> items, int limit) {
        int cost = 0;
        int lines = 0;
        for (int i = 0; i < items.size() && cost <= limit; i++) {
            var size = size(items.get(i), limit).indented(mark(first, i));
            cost += size.cost + 1;
            lines += size.lines;
        }
        return new Size(cost, lines);
    }

    private static int cost(List<Inline> inlines, int limit) {
        int cost = 0;
        for (int i = 0; i < inlines.size() && cost <= limit; i++) {
            cost += cost(inlines.get(i), limit);
        }
        return cost;
    }

    private static int cost(Inline inline, int limit) {
        return switch (inline) {
            case Inline.Words(var text) -> cost(text, limit);
            case Inline.Strong(var inner) -> cost(inner, limit) + 7;
            case Inline.Emphasis(var inner) -> cost(inner, limit) + 5;
            case Inline.CodeSpan(var text) -> cost(text, limit) + 7;
            case Inline.Link(var target, var label) -> cost(target) + cost(label, limit) + 8;
            case Inline.LineBreak() -> 1;
            case Inline.MentionOf(var _, var name) -> cost(name, limit) + 30;
            case Inline.ChannelOf(var channel) -> cost(channel.channel(), limit) + 30;
            case Inline.Moment _ -> 60;
            case Inline.Countdown _ -> 80;
        };
    }

    /** An asterisk in an address is written as three characters. */
    private static int cost(URI target) {
        var text = target.toString();
        return text.length() + 2 * (int) text.chars().filter(c -> c == '*').count();
    }

    private static int cost(String words, int limit) {
        int cost = 0;
        for (int i = 0; i < words.length() && cost <= limit; i++) {
            cost += costOf(words.charAt(i));
        }
        return cost;
    }

    private static int costOf(char c) {
        return switch (c) {
            case '*', '_', '~', '`', '|', '\\', '#', '-', '+', '.', ':', '@', '[', ']', ')', '<', '>' -> 2;
            default -> 1;
        };
    }

    private static int breaks(List<Inline> inlines, int limit) {
        int breaks = 0;
        for (int i = 0; i < inlines.size() && i <= limit; i++) {
            breaks += breaks(inlines.get(i), limit);
        }
        return breaks;
    }

    private static int breaks(Inline inline, int limit) {
        return switch (inline) {
            case Inline.Words(var text) -> breaks(text, limit);
            case Inline.Strong(var inner) -> breaks(inner, limit);
            case Inline.Emphasis(var inner) -> breaks(inner, limit);
            case Inline.LineBreak() -> 1;
            case Inline.CodeSpan _,
                    Inline.Link _,
                    Inline.MentionOf _,
                    Inline.ChannelOf _,
                    Inline.Moment _,
                    Inline.Countdown _ -> 0;
        };
    }

    private static int breaks(String text, int limit) {
        int breaks = 0;
        for (int i = 0; i < text.length() && i <= limit; i++) {
            breaks += breaksLine(text.charAt(i)) ? 1 : 0;
        }
        return breaks;
    }

    private static boolean breaksLine(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
    }

    /** The words, cut at a blank and with an ellipsis if they are longer than that; for labels, never for answers. */
    public static String shorten(String words, int longest) {
        if (words.length() <= longest) {
            return words;
        }
        int end = words.lastIndexOf(' ', longest - 1);
        int cut = end > longest / 2 ? end : longest - 1;
        return words.substring(0, Character.isHighSurrogate(words.charAt(cut - 1)) ? cut - 1 : cut)
                        .strip() + "…";
    }
}
