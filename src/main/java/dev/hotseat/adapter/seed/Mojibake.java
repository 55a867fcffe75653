package dev.hotseat.adapter.seed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text that was UTF-8, was read as windows-1252, and then saved: an apostrophe became {@code â€™}. It is undone by going
 * back: the characters as windows-1252 bytes, the bytes as UTF-8, wherever that gives exactly one character.
 */
public final class Mojibake {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** Quotation marks, dashes and dots of windows-1252, which follow a capital letter in sound text too: {@code CAFÉ”}. */
    private static final String PUNCTUATION = "‘’‚“”„–—…";

    /** The first two characters of a damaged quotation mark or dash; what follows belongs to them. */
    private static final String BEGUN = "â€";

    private static final int MOST_ROUNDS = 3;

    private Mojibake() {}

    /** Whether {@link #repair} would change the text. */
    public static boolean damaged(String text) {
        return !repair(text).equals(text);
    }

    /** The first damaged place of a damaged text, with the characters next to it. */
    static String sample(String text) {
        int first = 0;
        var whole = repair(text);
        while (first < whole.length() && whole.charAt(first) == text.charAt(first)) {
            first++;
        }
        return text.substring(Math.max(0, first - 8), Math.min(text.length(), first + 8));
    }

    /** The text with such sequences undone, also where it happened twice; the same text where there are none. */
    public static String repair(String text) {
        var current = text;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var next = once(current);
            if (next.equals(current)) {
                break;
            }
            current = next;
        }
        return current;
    }

    private static String once(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int length = length(text.charAt(i));
            boolean doubtful = length == 2 && i + 1 < text.length() && PUNCTUATION.indexOf(text.charAt(i + 1)) >= 0;
            boolean inside =
                    out.length() >= 2 && out.substring(out.length() - 2).equals(BEGUN);
            var whole = (!doubtful || inside) && length > 0 && i + length <= text.length() ? undo(text, i, length) : "";
            out.append(whole.isEmpty() ? String.valueOf(text.charAt(i)) : whole);
            i += whole.isEmpty() ? 1 : length;
        }
        return out.toString();
    }

    /**
     * How many bytes a UTF-8 character has that begins with this byte; 0 for a byte that begins none of several. All such
     * bytes are the same character in windows-1252.
     */
    private static int length(int first) {
        if (first >= 0xC2 && first <= 0xDF) {
            return 2;
        }
        if (first >= 0xE0 && first <= 0xEF) {
            return 3;
        }
        return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
    }

    private static String undo(String text, int from, int length) {
        var bytes = ByteBuffer.allocate(length);
        for (int i = from; i < from + length; i++) {
            int value = toByte(text.charAt(i));
            if (value < 0x80) {
                return "";
            }
            bytes.put((byte) value);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException _) {
            return "";
        }
    }

    /** The byte of windows-1252, or -1; the five bytes that it leaves open are often kept as control characters. */
    private static int toByte(char c) {
        if (c < 0xA0) {
            return c;
        }
        int value = String.valueOf(c).getBytes(WINDOWS_1252)[0] & 0xFF;
        return value == '?' ? -1 : value;
    }
}
