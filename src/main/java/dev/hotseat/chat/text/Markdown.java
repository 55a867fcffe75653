package dev.hotseat.chat.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads Markdown (CommonMark with the tables of GitHub). Total: every text is some rich text. What chats cannot show
 * becomes what they can: tables are preformatted, pictures are links, raw HTML is words. Nesting deeper than about ten
 * levels is left as words too, so neither time nor stack grows beyond the text's length.
 *
 * <p>Safe for use by several threads.
 */
public final class Markdown {
    /** A list and its item are two blocks, so this is ten lists within each other. */
    private static final int DEEPEST_BLOCKS = 20;

    private static final int DEEPEST_INLINES = 10;

    /** A short row is filled up to the width of its table: a few long lines could make millions of cells. */
    private static final long MOST_CELLS = 50_000;

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9_+.#-]{1,20}");

    private static final Parser PARSER =
            limited().extensions(Set.of(TablesExtension.create())).build();
    private static final Parser WITHOUT_TABLES = limited().build();

    private Markdown() {}

    private static Parser.Builder limited() {
        return Parser.builder().maxOpenBlockParsers(DEEPEST_BLOCKS).maxInlineNesting(DEEPEST_INLINES);
    }

    /** The text that the Markdown stands for; {@link RichText#EMPTY} if it has no words. */
    public static RichText parse(String markdown) {
        var parser = cells(markdown) > MOST_CELLS ? WITHOUT_TABLES : PARSER;
        return blocks(parser.parse(markdown));
    }

    private static long cells(String markdown) {
        long lines = 0;
        long widest = 0;
        for (var line : (Iterable<String>) markdown.lines()::iterator) {
            long pipes = line.chars().filter(c -> c == '|').count();
            widest = Math.max(widest, pipes + 1);
            lines++;
        }
        return lines * widest;
    }

    private static RichText blocks(Node parent) {
        var blocks = new ArrayList<Block>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node).ifPresent(blocks::add);
        }
        return new RichText(blocks);
    }

    private static Optional<Block> block(Node node) {
        return switch (node) {
            case org.commonmark.node.Heading heading ->
                Optional.of(MarkdownLine.of(heading)).filter(l -> !l.isEmpty()).map(Block.Heading::new);
            case BulletList list -> items(0, list);
            case OrderedList list -> items(start(list), list);
            case BlockQuote quote ->
                Optional.of(blocks(quote)).filter(t -> !t.isEmpty()).map(Block.Quote::new);
            case FencedCodeBlock code -> code(code.getInfo(), code.getLiteral());
            case IndentedCodeBlock code -> code("", code.getLiteral());
            case TableBlock table -> Optional.of(new Block.Code("", MarkdownTable.of(table)));
            case ThematicBreak _ -> Optional.of(new Block.Rule());
            case HtmlBlock html -> verbatim(html.getLiteral());
            case LinkReferenceDefinition _ -> Optional.empty();
            default ->
                Optional.of(MarkdownLine.of(node)).filter(l -> !l.isEmpty()).map(Block.Paragraph::new);
        };
    }

    /** Zero stands for bullets with us, so a list that counts from zero counts from one. */
    private static int start(OrderedList list) {
        var start = list.getMarkerStartNumber();
        return start == null ? 1 : Math.max(1, start);
    }

    private static Optional<Block> items(int first, ListBlock list) {
        var items = new ArrayList<RichText>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(blocks(item));
        }
        return Optional.of(new Block.Items(first, items));
    }

    private static Optional<Block> code(@Nullable String info, String literal) {
        var language = info == null ? "" : info.strip().split("\\s", 2)[0];
        return Optional.of(new Block.Code(
                LANGUAGE.matcher(language).matches() ? language : "",
                literal.endsWith("\n") ? literal.substring(0, literal.length() - 1) : literal));
    }

    private static Optional<Block> verbatim(String literal) {
        var inlines = new ArrayList<Inline>();
        for (var line : literal.strip().lines().toList()) {
            if (!inlines.isEmpty()) {
                inlines.add(new Inline.LineBreak());
            }
            inlines.add(new Inline.Words(line.strip()));
        }
        return Optional.of(new Block.Paragraph(List.copyOf(inlines)));
    }
}
