package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.adapter.seed.Mojibake;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A document as lines.
 *
 * @param name of its file
 * @param document how origins name it
 * @param charset how it was read
 * @param lines without tabs and what nobody sees, damaged characters repaired
 * @param repaired numbers of the lines that were repaired
 * @param lossy numbers of the lines of which some characters could not be kept
 */
record Manuscript(
        String name, String document, Charset charset, List<String> lines, Set<Integer> repaired, Set<Integer> lossy) {

    /** At most so long is the name in an origin. */
    private static final int LONGEST_NAME = 150;

    private static final int TAB = 4;

    static Manuscript of(String name, String document, byte[] content) {
        var decoded = DecodedText.of(content);
        var lines = new ArrayList<String>();
        var repaired = new TreeSet<Integer>();
        var lossy = new TreeSet<Integer>();
        for (var line : decoded.text().split("\r\n|\r|\n", -1)) {
            lines.add(CleanText.of(withoutTabs(line)).replace('\n', ' '));
            if (CleanText.loses(line)) {
                lossy.add(lines.size());
            } else if (Mojibake.damaged(line)) {
                repaired.add(lines.size());
            }
        }
        return new Manuscript(name, document, decoded.charset(), List.copyOf(lines), repaired, lossy);
    }

    /** The line with blanks up to the tab stops that Markdown has. */
    private static String withoutTabs(String line) {
        if (line.indexOf('\t') < 0) {
            return line;
        }
        var wide = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\t') {
                wide.repeat(' ', TAB - wide.length() % TAB);
            } else {
                wide.append(line.charAt(i));
            }
        }
        return wide.toString();
    }

    /** The name of a file without its ending, as the bank's own origins have it. */
    static String document(String file) {
        var clean = CleanText.of(file).replace('\n', ' ').strip();
        int dot = clean.lastIndexOf('.');
        var document = dot > 0 ? clean.substring(0, dot) : clean;
        return document.isBlank() ? "document" : document.substring(0, Math.min(LONGEST_NAME, document.length()));
    }
}
