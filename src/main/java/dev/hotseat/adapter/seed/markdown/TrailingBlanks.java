package dev.hotseat.adapter.seed.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Takes blanks off the ends of lines: with them, YAML could not show a text line by line. */
final class TrailingBlanks {
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private TrailingBlanks() {}

    /** The text that means the same: where two blanks break a line, a backslash does. */
    static String without(String markdown) {
        if (!markdown.contains(" \n")) {
            return markdown;
        }
        var lines = new ArrayList<>(List.of(markdown.split("\n", -1)));
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(HardLineBreak hard) {
                var before = hard.getPrevious();
                if (before != null && !before.getSourceSpans().isEmpty()) {
                    int line = before.getSourceSpans().getLast().getLineIndex();
                    if (lines.get(line).endsWith(" ")) {
                        lines.set(line, lines.get(line).stripTrailing() + "\\");
                    }
                }
            }
        });
        lines.replaceAll(String::stripTrailing);
        return String.join("\n", lines);
    }
}
