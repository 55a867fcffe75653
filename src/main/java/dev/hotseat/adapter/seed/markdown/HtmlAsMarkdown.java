package dev.hotseat.adapter.seed.markdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;

/**
 * Puts Markdown in the place of the HTML that people write into Markdown documents: bold text, pictures, links, headings.
 * Tags that only shape the page go; what is no HTML, as in {@code List<String>}, stays.
 */
final class HtmlAsMarkdown {
    private static final Map<String, String> MARKS =
            Map.of("b", "**", "strong", "**", "i", "*", "em", "*", "code", "`", "kbd", "`", "tt", "`", "samp", "`");

    private static final Set<String> SHAPES = Wording.set("""
        article blockquote br center div figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr
        img li main mark nav ol p picture section small source span sub sup svg table tbody td
        tfoot th thead tr u ul
        """);

    private final List<StringBuilder> lines;
    private final List<Replacement> replacements = new ArrayList<>();
    private final Set<Integer> comments = new TreeSet<>();

    /** A part of a line; columns count in the line as it was. */
    private record Place(int line, int from, int to) {}

    private record Replacement(Place place, String by) {}

    /**
     * A tag where it stands.
     *
     * @param places one for each line that it goes over
     */
    private record Placed(HtmlTag tag, List<Place> places) {}

    /** Reads the lines of a document, which stay as they are. */
    HtmlAsMarkdown(List<String> lines) {
        this.lines = lines.stream().map(StringBuilder::new).toList();
        var tree = MarkdownTree.of(lines);
        tree.blocks().forEach(block -> block.accept(new Finder(tree)));
        replacements.sort(
                Comparator.<Replacement>comparingInt(r -> r.place.from).reversed());
        for (var r : replacements) {
            this.lines.get(r.place.line).replace(r.place.from, r.place.to, r.by);
        }
    }

    /** As many lines as before, as Markdown. */
    List<String> lines() {
        return lines.stream().map(line -> DetailsTags.apart(line.toString())).toList();
    }

    /** Numbers of the lines that lost a comment. */
    Set<Integer> comments() {
        return comments;
    }

    private final class Finder extends AbstractVisitor {
        private final MarkdownTree tree;

        Finder(MarkdownTree tree) {
            this.tree = tree;
        }

        @Override
        protected void visitChildren(Node parent) {
            var tags = new ArrayList<Placed>();
            for (var child : MarkdownTree.children(parent)) {
                if (child instanceof HtmlInline html) {
                    var places = html.getSourceSpans().stream()
                            .map(s ->
                                    new Place(s.getLineIndex(), s.getColumnIndex(), s.getColumnIndex() + s.getLength()))
                            .toList();
                    HtmlTag.in(html.getLiteral()).forEach(tag -> tags.add(new Placed(tag, places)));
                }
            }
            convert(tags, false);
            super.visitChildren(parent);
        }

        @Override
        public void visit(HtmlBlock html) {
            var passage = tree.passage(html);
            if (!passage.text().startsWith("<pre")) {
                outdent(passage);
                convert(placed(passage), true);
            }
        }
    }

    private List<Placed> placed(Passage passage) {
        var text = new StringBuilder();
        var begins = new TreeMap<Integer, Passage.Line>();
        for (var line : passage.lines()) {
            begins.put(text.length(), line);
            text.append(line.text()).append('\n');
        }
        return HtmlTag.in(text.toString()).stream()
                .map(tag -> new Placed(tag, places(tag, begins)))
                .toList();
    }

    private List<Place> places(HtmlTag tag, NavigableMap<Integer, Passage.Line> begins) {
        return begins.subMap(begins.floorKey(tag.from()), true, tag.to(), false).entrySet().stream()
                .map(e -> {
                    int left = left(e.getValue());
                    int length = e.getValue().text().length();
                    return new Place(
                            e.getValue().number() - 1,
                            left + Math.max(0, tag.from() - e.getKey()),
                            left + Math.min(length, tag.to() - e.getKey()));
                })
                .toList();
    }

    /** Where in its line a part begins that goes on to the end. */
    private int left(Passage.Line part) {
        return lines.get(part.number() - 1).length() - part.text().length();
    }

    /** What stands four blanks inside a tag would become code. */
    private void outdent(Passage passage) {
        for (var line : passage.lines()) {
            int left = left(line);
            int blanks = line.text().length() - line.text().stripLeading().length();
            replacements.add(new Replacement(new Place(line.number() - 1, left, left + blanks), ""));
        }
    }

    private void convert(List<Placed> tags, boolean ownLines) {
        Deque<Placed> open = new ArrayDeque<>();
        for (var placed : tags) {
            var tag = placed.tag;
            if (DetailsTags.isOne(tag)) {
                replace(placed, DetailsTags.sign(tag));
            } else if (tag.name().equals(HtmlTag.COMMENT)) {
                placed.places.forEach(place -> comments.add(place.line + 1));
                replace(placed, "");
            } else if (SHAPES.contains(tag.name())) {
                replace(placed, alone(tag, ownLines && !tag.closing()));
            } else if (MARKS.containsKey(tag.name()) || tag.name().equals("a")) {
                if (!tag.closing()) {
                    open.push(placed);
                } else if (!open.isEmpty() && open.peek().tag.name().equals(tag.name())) {
                    pair(open.pop(), placed);
                } else {
                    replace(placed, "");
                }
            }
        }
        open.forEach(placed -> replace(placed, ""));
    }

    private void replace(Placed placed, String by) {
        for (int i = 0; i < placed.places.size(); i++) {
            replacements.add(new Replacement(placed.places.get(i), i == 0 ? by : ""));
        }
    }

    private void pair(Placed opening, Placed closing) {
        boolean tight = isTight(opening.places.getLast(), closing.places.getFirst());
        if (opening.tag.name().equals("a")) {
            var address = opening.tag.attribute("href");
            boolean link = tight && !address.isEmpty() && !address.matches(".*[\\s<>()].*");
            replace(opening, link ? "[" : "");
            replace(closing, link ? "](" + address + ")" : "");
        } else {
            var mark = tight ? MARKS.getOrDefault(opening.tag.name(), "") : "";
            replace(opening, mark);
            replace(closing, mark);
        }
    }

    /** Whether marks in both places would take effect. */
    private boolean isTight(Place opening, Place closing) {
        var line = lines.get(opening.line);
        return opening.line == closing.line
                && opening.to < closing.from
                && !Character.isWhitespace(line.charAt(opening.to))
                && !Character.isWhitespace(line.charAt(closing.from - 1));
    }

    private static String alone(HtmlTag tag, boolean first) {
        return switch (tag.name()) {
            case "img" -> "![" + tag.attribute("alt").replaceAll("[\\[\\]]", "") + "](" + tag.attribute("src") + ")";
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                first ? "#".repeat(tag.name().charAt(1) - '0') + " " : "";
            case "li" -> first ? "- " : "";
            case "sup" -> tag.closing() ? "" : "^";
            case "sub" -> tag.closing() ? "" : "_";
            case "br", "td", "th" -> " ";
            default -> "";
        };
    }
}
