package dev.hotseat.adapter.seed.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Ends the code blocks that a document leaves open, so that nothing after them becomes code. */
final class ClosedCode {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    private ClosedCode() {}

    static String of(String markdown) {
        if (!markdown.contains("```") && !markdown.contains("~~~")) {
            return markdown;
        }
        var lines = new ArrayList<>(List.of(markdown.split("\n", -1)));
        var open = new ArrayList<FencedCodeBlock>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock code) {
                if (code.getClosingFenceLength() == null) {
                    open.add(code);
                }
            }
        });
        for (var code : open.reversed()) {
            var spans = code.getSourceSpans();
            var first = spans.getFirst();
            var before = lines.get(first.getLineIndex()).substring(0, first.getColumnIndex());
            var fence = code.getFenceCharacter().repeat(code.getOpeningFenceLength());
            lines.add(spans.getLast().getLineIndex() + 1, before.replaceAll("[^>\\s]", " ") + fence);
        }
        return String.join("\n", lines);
    }
}
