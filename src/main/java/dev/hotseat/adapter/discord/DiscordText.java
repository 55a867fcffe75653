package dev.hotseat.adapter.discord;

import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Legible;
import dev.hotseat.chat.text.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes rich text as Discord's Markdown. The result is never longer than the text's cost (see
 * {@link dev.hotseat.chat.text.Bounds}); it is blank if there is nothing to see.
 */
final class DiscordText {
    /** Takes no room, and keeps marks apart that would mean something together. */
    static final String NOTHING = "\u200B";

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9_+.#-]{1,20}");

    private DiscordText() {}

    static String of(RichText text) {
        return of(text.blocks(), false).strip();
    }

    /** Small print: a mark before each line, where the text is lines and nothing else. */
    static String small(RichText text) {
        var written = of(text);
        boolean lines =
                text.blocks().stream().allMatch(b -> b instanceof Block.Paragraph || b instanceof Block.Heading);
        return lines
                ? written.lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> "-# " + line)
                        .collect(Collectors.joining("\n"))
                : written;
    }

    private static String of(List<Block> blocks, boolean quoted) {
        var text = new StringBuilder();
        Block before = null;
        for (var block : blocks) {
            var written = of(block, quoted);
            if (!written.isBlank()) {
                text.append(before == null ? "" : gap(before, block)).append(written);
                before = block;
            }
        }
        return text.toString();
    }

    /** Two lists or quotes in a row would become one. */
    private static String gap(Block before, Block after) {
        boolean close = before instanceof Block.Heading || before instanceof Block.Code || standsApart(after);
        return close && before.getClass() != after.getClass() ? "\n" : "\n\n";
    }

    private static boolean standsApart(Block block) {
        return block instanceof Block.Items || block instanceof Block.Quote || block instanceof Block.Code;
    }

    private static String of(Block block, boolean quoted) {
        return switch (block) {
            case Block.Paragraph(var inlines) -> line(inlines);
            case Block.Heading(var inlines) -> heading("### ", inlines);
            case Block.Items(var first, var items) -> items(first, items, quoted);
            // A quote in a quote would show its mark
            case Block.Quote(var text) when quoted -> of(text.blocks(), true);
            case Block.Quote(var text) -> prefixed("> ", "> ", of(text.blocks(), true));
            case Block.Code(var language, var code) -> code(language, code);
            case Block.Rule() -> "───";
        };
    }

    static String line(List<Inline> inlines) {
        return new DiscordLine().write(inlines).text().strip();
    }

    /** A heading ends with its line. Discord would take a number sign at its end for a mark. */
    static String heading(String mark, List<Inline> inlines) {
        var line = line(inlines).replace('\n', ' ');
        return line.isEmpty() ? "" : mark + line + (line.endsWith("#") ? NOTHING : "");
    }

    private static String items(int first, List<RichText> items, boolean quoted) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < items.size(); i++) {
            var mark = first == 0 ? "- " : (first + i) + ". ";
            lines.add(prefixed(mark, " ".repeat(mark.length()), item(items.get(i), quoted)));
        }
        return String.join("\n", lines);
    }

    /** No mark but the item's own may stand in its first line. */
    private static String item(RichText item, boolean quoted) {
        var written = of(item.blocks(), quoted).strip();
        if (written.isEmpty()) {
            return NOTHING;
        }
        return standsApart(item.blocks().getFirst()) ? NOTHING + "\n" + written : written;
    }

    private static String prefixed(String first, String others, String text) {
        return text.isBlank() ? "" : first + text.replace("\n", "\n" + others);
    }

    /** Three backticks inside would end the block: nothing visible keeps them apart. */
    private static String code(String language, String code) {
        var text = Legible.of(code).replaceAll("``(?=`)", "``" + NOTHING);
        return text.isBlank()
                ? ""
                : "```" + (LANGUAGE.matcher(language).matches() ? language : "") + "\n" + text + "\n```";
    }
}
