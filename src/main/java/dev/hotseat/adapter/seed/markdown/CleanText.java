package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.adapter.seed.Mojibake;
import dev.hotseat.chat.text.Legible;

/** What of a text a question file takes. */
final class CleanText {
    private static final int LOST = 0xFFFD;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private CleanText() {}

    /**
     * The text with damaged characters repaired, without what nobody sees, and with a question mark for each character that
     * was lost.
     */
    static String of(String text) {
        var clean = text;
        String before;
        do {
            // What is taken out can bring together what then looks damaged
            before = clean;
            clean = visible(Mojibake.repair(clean));
        } while (!clean.equals(before));
        return clean;
    }

    /** Whether some characters of the text cannot be kept, even after a repair. */
    static boolean loses(String text) {
        return Mojibake.repair(text)
                .codePoints()
                .anyMatch(c -> c == LOST
                        || isNoCharacter(c)
                        || Character.getType(c) == Character.SURROGATE
                        || (Character.isISOControl(c) && "\n\r\t\u0085".indexOf(c) < 0));
    }

    private static boolean isNoCharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    private static String visible(String text) {
        var visible = new StringBuilder(text.length());
        Legible.of(text)
                .codePoints()
                .filter(c -> c != BYTE_ORDER_MARK && !isNoCharacter(c))
                .map(c -> c == LOST ? '?' : c)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }
}
