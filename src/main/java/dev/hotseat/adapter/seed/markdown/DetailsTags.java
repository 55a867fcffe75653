package dev.hotseat.adapter.seed.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * The tags {@code details} and {@code summary}, which say what is a question and what its answer. In the lines of a
 * document each is one character that stands for no text, so that Markdown around it is read as Markdown.
 */
enum DetailsTags {
    DETAILS('\uFDD0'),
    DETAILS_END('\uFDD1'),
    SUMMARY('\uFDD2'),
    SUMMARY_END('\uFDD3');

    /** A comment is a block that ends with its line. */
    private static final String BEGIN = "<!--";

    private static final String END = "-->";

    private final char sign;

    DetailsTags(char sign) {
        this.sign = sign;
    }

    /** A tag, or what stands between tags. */
    sealed interface Bit {
        record Words(Passage passage) implements Bit {}

        record Tag(DetailsTags kind) implements Bit {}
    }

    /** Whether the tag is one of these. */
    static boolean isOne(HtmlTag tag) {
        return tag.name().equals("details") || tag.name().equals("summary");
    }

    /** What stands for the tag. */
    static String sign(HtmlTag tag) {
        var kind = tag.name().equals("details")
                ? tag.closing() ? DETAILS_END : DETAILS
                : tag.closing() ? SUMMARY_END : SUMMARY;
        return String.valueOf(kind.sign);
    }

    static boolean isSign(int character) {
        return character >= DETAILS.sign && character <= SUMMARY_END.sign;
    }

    /** The line as a block of its own if it holds nothing but tags. */
    static String apart(String line) {
        var signs = line.strip();
        return !signs.isEmpty() && signs.chars().allMatch(DetailsTags::isSign)
                ? line.replace(signs, BEGIN + signs + END)
                : line;
    }

    /** Takes a passage apart at the tags. */
    static List<Bit> bits(Passage passage) {
        var bits = new ArrayList<Bit>();
        var words = new ArrayList<Passage.Line>();
        for (var line : passage.lines()) {
            var text = together(line.text());
            int from = 0;
            for (int i = 0; i < text.length(); i++) {
                if (isSign(text.charAt(i))) {
                    words.add(new Passage.Line(line.number(), text.substring(from, i)));
                    bits.add(new Bit.Words(new Passage(words)));
                    words.clear();
                    bits.add(new Bit.Tag(values()[text.charAt(i) - DETAILS.sign]));
                    from = i + 1;
                }
            }
            words.add(new Passage.Line(line.number(), text.substring(from)));
        }
        bits.add(new Bit.Words(new Passage(words)));
        return bits;
    }

    private static String together(String line) {
        var text = line.strip();
        return text.startsWith(BEGIN) && text.endsWith(END) && text.chars().anyMatch(DetailsTags::isSign)
                ? text.substring(BEGIN.length(), text.length() - END.length())
                : line;
    }
}
