package dev.hotseat.chat.text;

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
        int cost = 0;
        for (int i = 0; i < words.length(); i++) {
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

    /** The cost of a rich text, with its marks. */
    public static int cost(RichText text) {
        return size(text).cost();
    }

    static int cost(Block block) {
        return cost(block, 0);
    }

    /** The cost of a block inside of others that write a mark of that length before each line. */
    static int cost(Block block, int mark) {
        var size = size(block);
        return size.cost() + mark * size.lines();
    }

    /** At most so many lines has the rendered text, blank ones included. */
    public static int lines(RichText text) {
        return size(text).lines();
    }

    private record Size(int cost, int lines) {
        static final Size NOTHING = new Size(0, 0);

        Size plus(Size other) {
            return new Size(cost + other.cost, lines + other.lines);
        }

        /** With a mark of that length before every line. */
        Size indented(int mark) {
            return new Size(cost + mark * Math.max(1, lines), Math.max(1, lines));
        }
    }

    private static Size size(RichText text) {
        return text.blocks().stream().map(Bounds::size).reduce(Size.NOTHING, Size::plus);
    }

    /** A block with the blank line after it. */
    private static Size size(Block block) {
        var bare = switch (block) {
            case Block.Paragraph(var inlines) -> new Size(cost(inlines), 1 + breaks(inlines));
            case Block.Heading(var inlines) -> new Size(cost(inlines) + 4, 1 + breaks(inlines));
            case Block.Items(var first, var items) -> items(first, items);
            case Block.Quote(var quoted) -> size(quoted).indented(2);
            case Block.Code(var language, var code) -> new Size(cost(code) + language.length() + 8, 3 + breaks(code));
            case Block.Rule() -> new Size(4, 1);
        };
        return bare.plus(new Size(2, 1));
    }

    private static Size items(int first, List<RichText> items) {
        var all = Size.NOTHING;
        for (int i = 0; i < items.size(); i++) {
            all = all.plus(size(items.get(i)).indented(mark(first, i))).plus(new Size(1, 0));
        }
        return all;
    }

    /** How long the number or bullet before an item is. */
    static int mark(int first, int index) {
        return first == 0 ? 2 : Integer.toString(first + index).length() + 2;
    }

    static int cost(List<Inline> inlines) {
        return inlines.stream().mapToInt(Bounds::cost).sum();
    }

    private static int cost(Inline inline) {
        return switch (inline) {
            case Inline.Words(var text) -> cost(text);
            case Inline.Strong(var inner) -> cost(inner) + 6;
            case Inline.Emphasis(var inner) -> cost(inner) + 4;
            case Inline.CodeSpan(var text) -> cost(text) + 6;
            case Inline.Link(var target, var label) -> target.toString().length() + cost(label) + 8;
            case Inline.LineBreak() -> 1;
            case Inline.MentionOf(var _, var name) -> cost(name) + 30;
            case Inline.Moment _ -> 60;
        };
    }

    private static int breaks(List<Inline> inlines) {
        return inlines.stream().mapToInt(Bounds::breaks).sum();
    }

    private static int breaks(Inline inline) {
        return switch (inline) {
            case Inline.Words(var text) -> breaks(text);
            case Inline.Strong(var inner) -> breaks(inner);
            case Inline.Emphasis(var inner) -> breaks(inner);
            case Inline.LineBreak() -> 1;
            case Inline.CodeSpan _, Inline.Link _, Inline.MentionOf _, Inline.Moment _ -> 0;
        };
    }

    private static int breaks(String text) {
        return (int) text.chars().filter(Bounds::breaksLine).count();
    }

    private static boolean breaksLine(int c) {
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
