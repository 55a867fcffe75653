package dev.hotseat.chat.text;

/**
 * What of a text can be shown: without control characters and half surrogates, which no platform takes, and without the
 * marks that turn the direction of writing for all that follows. Words of any script, emoji and accents stay as they are.
 */
public final class Legible {
    private Legible() {}

    /** The text with {@code \n} for line breaks of every kind; never longer than before. */
    public static String of(String text) {
        var legible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (Character.isSurrogatePair(c, next)) {
                legible.append(c).append(next);
                i++;
            } else if (!dropped(c) && !(c == '\r' && next == '\n')) {
                legible.append(shown(c));
            }
        }
        return legible.toString();
    }

    /** The text in one line, without blanks around it; an ellipsis if nothing of it can be seen. */
    public static String line(String text) {
        var line = of(text).replace('\n', ' ').strip();
        return line.isEmpty() ? "…" : line;
    }

    private static char shown(char c) {
        return switch (c) {
            case '\r', '\u2028', '\u2029' -> '\n';
            case '\t', '\u0085' -> ' ';
            default -> Character.isSurrogate(c) ? '\uFFFD' : c;
        };
    }

    private static boolean dropped(char c) {
        boolean turnsDirection = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        return turnsDirection || (Character.isISOControl(c) && "\n\r\t\u0085".indexOf(c) < 0);
    }
}
