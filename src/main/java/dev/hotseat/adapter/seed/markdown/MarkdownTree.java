package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.adapter.seed.markdown.Passage.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * A document as Markdown sees it, with the way back to its lines. Nesting deeper than about ten levels is left as text, so
 * that neither time nor stack grows beyond the document's length.
 */
final class MarkdownTree {
    /** A list and its item are two blocks. */
    private static final int DEEPEST_BLOCKS = 20;

    private static final int DEEPEST_INLINES = 10;

    /** A short row is filled up to the width of its table: a few long lines could make millions of cells. */
    private static final long MOST_CELLS = 50_000;

    private static final Parser PARSER =
            limited().extensions(Set.of(TablesExtension.create())).build();
    private static final Parser WITHOUT_TABLES = limited().build();

    private final List<String> lines;
    private final Node root;

    private MarkdownTree(List<String> lines, Node root) {
        this.lines = lines;
        this.root = root;
    }

    private static Parser.Builder limited() {
        return Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(DEEPEST_BLOCKS)
                .maxInlineNesting(DEEPEST_INLINES);
    }

    static MarkdownTree of(List<String> lines) {
        var parser = cells(lines) > MOST_CELLS ? WITHOUT_TABLES : PARSER;
        return new MarkdownTree(lines, parser.parse(String.join("\n", lines)));
    }

    /** The most cells that a table of these lines could have. */
    private static long cells(List<String> lines) {
        long most = 0;
        long widest = 0;
        long rows = 0;
        for (var line : lines) {
            rows = line.isBlank() ? 0 : rows + 1;
            widest = line.isBlank()
                    ? 0
                    : Math.max(widest, line.chars().filter(c -> c == '|').count() + 1);
            most = Math.max(most, rows * widest);
        }
        return most;
    }

    List<Node> blocks() {
        return children(root);
    }

    static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            children.add(node);
        }
        return children;
    }

    /** The lines of a block without the marks and the indentation of what it stands in. */
    Passage passage(Node block) {
        var columns = new HashMap<Integer, Integer>();
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (var span : block.getSourceSpans()) {
            columns.put(span.getLineIndex(), span.getColumnIndex());
            first = Math.min(first, span.getLineIndex());
            last = Math.max(last, span.getLineIndex());
        }
        var passage = new ArrayList<Line>();
        for (int i = first; i <= last; i++) {
            var line = lines.get(i);
            passage.add(new Line(
                    i + 1, line.substring(Math.min(line.length(), columns.getOrDefault(i, line.length())))));
        }
        return new Passage(
                switch (block) {
                    case FencedCodeBlock code -> outdented(passage, code.getFenceIndent());
                    case IndentedCodeBlock _ -> fenced(outdented(passage, 4));
                    default -> passage;
                });
    }

    private static List<Line> outdented(List<Line> lines, int blanks) {
        return lines.stream()
                .map(line -> {
                    int from = 0;
                    while (from < Math.min(blanks, line.text().length())
                            && line.text().charAt(from) == ' ') {
                        from++;
                    }
                    return new Line(line.number(), line.text().substring(from));
                })
                .toList();
    }

    /** Code that its indentation alone tells from text would not stay code in another place. */
    private static List<Line> fenced(List<Line> lines) {
        var fence = lines.stream().anyMatch(line -> line.text().contains("```")) ? "~~~" : "```";
        var fenced = new ArrayList<>(lines);
        fenced.set(
                0,
                new Line(
                        lines.getFirst().number(),
                        fence + "\n" + lines.getFirst().text()));
        fenced.set(
                lines.size() - 1,
                new Line(lines.getLast().number(), fenced.getLast().text() + "\n" + fence));
        return fenced;
    }

    /** What stands in a cell; nothing for a cell that its row does not have. */
    Passage cell(Node cell) {
        return cell.getSourceSpans().stream()
                .findFirst()
                .map(span -> part(span, span.getColumnIndex(), span.getColumnIndex() + span.getLength()))
                .orElse(Passage.NOTHING);
    }

    /** What stands behind a cell in its line. */
    Passage behind(Node cell) {
        return cell.getSourceSpans().stream()
                .findFirst()
                .map(span -> part(span, span.getColumnIndex() + span.getLength(), Integer.MAX_VALUE))
                .orElse(Passage.NOTHING);
    }

    private Passage part(SourceSpan span, int from, int to) {
        var line = lines.get(span.getLineIndex());
        return new Passage(List.of(new Line(
                span.getLineIndex() + 1,
                line.substring(from, Math.min(to, line.length())).strip())));
    }

    /** What stands in a paragraph or heading, without the marks around it. */
    Passage inside(Node parent) {
        var parts = new ArrayList<SourceSpan>();
        children(parent).forEach(child -> parts.addAll(child.getSourceSpans()));
        if (parts.isEmpty()) {
            return Passage.NOTHING;
        }
        var begin = parts.getFirst();
        var end = parts.getLast();
        var passage = new ArrayList<Line>();
        for (var line : passage(parent).lines()) {
            int index = line.number() - 1;
            if (index >= begin.getLineIndex() && index <= end.getLineIndex()) {
                var whole = lines.get(index);
                int from = index == begin.getLineIndex()
                        ? begin.getColumnIndex()
                        : whole.length() - line.text().length();
                int to = index == end.getLineIndex() ? end.getColumnIndex() + end.getLength() : whole.length();
                passage.add(new Line(line.number(), whole.substring(from, Math.max(from, to))));
            }
        }
        return new Passage(passage);
    }
}
