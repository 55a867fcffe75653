package dev.hotseat.adapter.seed.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A passage that begins in bold or italics.
 *
 * @param inside what is emphasized, without the marks
 * @param rest what comes after it
 */
record Emphasis(Passage inside, Passage rest) {
    private static final Pattern MARK = Pattern.compile("\\s*(\\*{1,3}|_{1,3})(?=\\S)");

    /** The beginning of the passage, if it is emphasized. */
    static Optional<Emphasis> of(Passage passage) {
        if (passage.lines().isEmpty()) {
            return Optional.empty();
        }
        var mark = MARK.matcher(passage.lines().getFirst().text());
        return mark.lookingAt() ? closed(passage.after(0, mark.end()), mark.group(1)) : Optional.empty();
    }

    /** A passage of which the opening mark was taken off already. */
    static Optional<Emphasis> closed(Passage passage, String mark) {
        for (int i = 0; i < passage.lines().size(); i++) {
            int end = end(passage.lines().get(i).text(), mark);
            if (end >= 0) {
                return Optional.of(new Emphasis(passage.before(i, end), passage.after(i, end + mark.length())));
            }
        }
        return Optional.empty();
    }

    /** The place of the closing mark, outside of code; -1 if the line has none. */
    private static int end(String line, String mark) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '`') {
                int run = i;
                while (run < line.length() && line.charAt(run) == '`') {
                    run++;
                }
                int close = line.indexOf(line.substring(i, run), run);
                i = (close < 0 ? run : close + run - i) - 1;
            } else if (i > 0 && line.startsWith(mark, i) && !Character.isWhitespace(line.charAt(i - 1))) {
                if (mark.length() > 1 || !line.startsWith(mark, i + 1)) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
