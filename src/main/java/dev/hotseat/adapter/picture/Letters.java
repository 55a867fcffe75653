package dev.hotseat.adapter.picture;

import dev.hotseat.chat.text.Legible;
import java.awt.Font;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What of a text a font can show. */
final class Letters {
    /** Stands for what the font does not have, as an ideograph, and for a mark that stands on nothing. */
    static final String BOX = "\u25A1";

    /** More would not fit into any place; the rest of a long text is not looked at. */
    private static final int MOST = 200;

    /** On one letter. More of them would run over the lines above. */
    private static final int MOST_MARKS = 2;

    private Letters() {}

    /**
     * The text in the characters that people see, each whole or a {@link #BOX}; an ellipsis if nothing of it can be seen.
     */
    static List<String> of(String text, Font font) {
        var line = Legible.line(text);
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(line);
        var letters = new ArrayList<String>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE && letters.size() < MOST; end = breaks.next()) {
            var letter = letter(line.substring(start, end), font);
            var blankAgain = letter.equals(" ")
                    && (letters.isEmpty() || letters.getLast().equals(" "));
            if (!letter.isEmpty() && !blankAgain) {
                letters.add(letter);
            }
            start = end;
        }
        return letters.stream().allMatch(" "::equals) ? List.of("…") : letters;
    }

    /** The first code point decides: without it, what follows has nothing to stand on. */
    private static String letter(String character, Font font) {
        var kept = new StringBuilder();
        int marks = 0;
        for (int codePoint : character.codePoints().toArray()) {
            if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
                return " ";
            }
            if (isInvisible(codePoint) || (isMark(codePoint) && ++marks > MOST_MARKS)) {
                continue;
            }
            var shown = font.canDisplay(codePoint);
            if (kept.isEmpty() && (!shown || isMark(codePoint))) {
                return BOX;
            }
            if (shown) {
                kept.appendCodePoint(codePoint);
            }
        }
        return kept.toString();
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT, Character.CONTROL -> true;
            default -> (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
        };
    }
}
