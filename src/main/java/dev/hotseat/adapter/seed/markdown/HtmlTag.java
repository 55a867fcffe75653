package dev.hotseat.adapter.seed.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * A tag or comment in a text.
 *
 * @param from where its text begins
 * @param name {@link #COMMENT} for a comment
 */
record HtmlTag(int from, String text, String name) {
    static final String COMMENT = "";

    /** Names in lower case alone: {@code Map<A, B>} has none. */
    private static final Pattern TAG = Pattern.compile("</?([a-z][a-z0-9]*)(?:\\s[^<>]*|/)?>");

    /** All tags and comments of a text, in order; those without an end are none. */
    static List<HtmlTag> in(String text) {
        var tags = new ArrayList<HtmlTag>();
        var tag = TAG.matcher(text);
        boolean comments = true;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
            int end = at + 1;
            if (comments && text.startsWith("<!--", at)) {
                int close = text.indexOf("-->", at + 4);
                // Else the end would be looked for from each beginning anew
                comments = close >= 0;
                if (comments) {
                    end = close + 3;
                    tags.add(new HtmlTag(at, text.substring(at, end), COMMENT));
                }
            } else if (tag.region(at, text.length()).lookingAt()) {
                end = tag.end();
                tags.add(new HtmlTag(at, tag.group(), tag.group(1)));
            }
            at = end;
        }
        return tags;
    }

    /** The text without its tags and comments. */
    static String without(String text) {
        var without = new StringBuilder(text);
        in(text).reversed().forEach(tag -> without.delete(tag.from, tag.to()));
        return without.toString();
    }

    int to() {
        return from + text.length();
    }

    boolean closing() {
        return text.startsWith("</");
    }

    /** The value, or nothing where it has none. */
    String attribute(String attribute) {
        var element = Jsoup.parseBodyFragment(text).body().firstElementChild();
        return element == null ? "" : element.attr(attribute).strip();
    }
}
