package dev.hotseat.chat.text;

/**
 * What a text costs in the tightest of the platforms, before any of them has rendered it. The cost is an upper bound of
 * the rendered length in UTF-16 units on each: Slack writes {@code &amp;} for an ampersand, Discord a backslash before
 * each mark that could mean something.
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
            case '&' -> 5;
            case '<', '>' -> 4;
            case '*', '_', '~', '`', '|', '\\', '#', '-', '+', '.', ':', '@', '[', ']', '(', ')', '!' -> 2;
            case '\n' -> 3;
            default -> 1;
        };
    }

    /** The cost of a rich text, with its marks. */
    public static int cost(RichText text) {
        return text.blocks().stream().mapToInt(Bounds::cost).sum();
    }

    private static int cost(Block block) {
        return switch (block) {
            case Block.Paragraph(var inlines) -> cost(inlines) + 2;
            case Block.Heading(var inlines) -> cost(inlines) + 8;
            case Block.Items(_, var items) ->
                items.stream().mapToInt(item -> cost(item) + 8 + nested(item)).sum() + 2;
            case Block.Quote(var quoted) -> cost(quoted) + 4 * (1 + lines(quoted.plain()));
            case Block.Code(var language, var code) -> cost(code) + language.length() + 12;
            case Block.Rule() -> 8;
        };
    }

    /** Items inside an item are indented line by line. */
    private static int nested(RichText item) {
        return 4 * lines(item.plain());
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static int cost(java.util.List<Inline> inlines) {
        return inlines.stream().mapToInt(Bounds::cost).sum();
    }

    private static int cost(Inline inline) {
        return switch (inline) {
            case Inline.Words(var text) -> cost(text);
            case Inline.Strong(var inner) -> cost(inner) + 4;
            case Inline.Emphasis(var inner) -> cost(inner) + 2;
            case Inline.CodeSpan(var text) -> cost(text) + 4;
            case Inline.Link(var target, var label) -> cost(target.toString()) + cost(label) + 4;
            case Inline.LineBreak() -> 3;
            case Inline.MentionOf(_, var name) -> cost(name) + 100;
            case Inline.Moment(_) -> 60;
        };
    }

    /** The words, cut at a blank and with an ellipsis if they are longer than that; for labels, never for answers. */
    public static String shorten(String words, int longest) {
        if (words.length() <= longest) {
            return words;
        }
        int end = words.lastIndexOf(' ', longest - 1);
        int cut = end > longest / 2 ? end : longest - 1;
        return words.substring(0, Character.isHighSurrogate(words.charAt(cut - 1)) ? cut - 1 : cut).strip() + "…";
    }
}
