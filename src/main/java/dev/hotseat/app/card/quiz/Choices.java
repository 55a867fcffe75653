package dev.hotseat.app.card.quiz;

import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.chat.text.RichText;
import java.util.List;

/** A question and its options as text, within what a card can hold. */
final class Choices {
    /** A longer stem is cut. */
    static final int LONGEST_STEM = 700;

    /** A longer option is cut. */
    static final int LONGEST_OPTION = 260;

    private Choices() {}

    static RichText stem(String markdown) {
        return Lines.fitting(Markdown.parse(markdown), LONGEST_STEM);
    }

    /**
     * An option behind its letter.
     *
     * @param place from 0
     * @param mark what stands before the letter
     * @param verdict what stands behind it, in bold too
     */
    static RichText option(int place, String markdown, String mark, String verdict) {
        return Lines.behind(
                List.of(
                        new Inline.Words(mark),
                        Inline.Strong.of(Words.letter(place) + verdict),
                        new Inline.Words("  ")),
                Lines.fitting(Markdown.parse(markdown), LONGEST_OPTION));
    }
}
