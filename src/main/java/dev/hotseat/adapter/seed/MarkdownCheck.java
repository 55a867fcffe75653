package dev.hotseat.adapter.seed;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Finds Markdown that will not be shown as it was meant. */
final class MarkdownCheck extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder().build();
    private static final Broken OPEN_CODE =
            new Broken("has a code block that is not closed", "end it with a line of ```");

    private final List<Broken> broken = new ArrayList<>();

    private MarkdownCheck() {}

    /** What is broken, and what to do about it. */
    record Broken(String problem, String remedy) {}

    /** All of it. */
    static List<Broken> of(String markdown) {
        var check = new MarkdownCheck();
        PARSER.parse(markdown).accept(check);
        return check.broken.stream().distinct().toList();
    }

    /** What spoils the rest of the text, in whatever bank: code that does not end. */
    static List<Broken> withoutEnd(String markdown) {
        return of(markdown).stream().filter(OPEN_CODE::equals).toList();
    }

    @Override
    public void visit(FencedCodeBlock code) {
        if (code.getClosingFenceLength() == null) {
            broken.add(OPEN_CODE);
        }
    }

    @Override
    public void visit(Text text) {
        for (var mark : List.of("**", "__", "`", "$$", "\\(", "\\frac")) {
            if (text.getLiteral().contains(mark)) {
                broken.add(new Broken(
                        "shows the sign " + mark + " as it is",
                        mark.startsWith("\\") || mark.startsWith("$")
                                ? "write formulas as code, without LaTeX"
                                : "close it, or write it as code"));
            }
        }
    }

    @Override
    public void visit(Heading heading) {
        broken.add(new Broken("has a heading", "write it in bold, cards have their own headings"));
    }

    @Override
    public void visit(HtmlInline html) {
        broken.add(new Broken("has the HTML " + html.getLiteral(), "write it as code or in Markdown"));
    }

    @Override
    public void visit(HtmlBlock html) {
        broken.add(new Broken("has HTML", "write it as code or in Markdown"));
    }
}
