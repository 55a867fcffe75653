package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Markdown;
import java.util.regex.Pattern;

/** Markdown without its marks. */
final class Plain {
    private static final String LABEL = "\\[((?:[^\\[\\]]++|\\[[^\\[\\]]*+\\]){0,20}+)\\]";
    private static final Pattern LOCAL_LINK = Pattern.compile(LABEL + "\\(#[^)]{0,300}+\\)");
    private static final Pattern LINK = Pattern.compile("!?" + LABEL + "(?:\\([^)]{0,2000}+\\)|\\[[^\\]]{0,300}+\\])");
    private static final Pattern SIGNS_BEFORE =
            Pattern.compile("^(?:\\[[^\\p{L}\\p{N}\\]]*+\\]|[\\s\\p{So}\\p{Sk}\\uFE0F\\u200D])+");
    private static final Pattern SIGNS_AFTER = Pattern.compile("[\\s\\p{So}\\p{Sk}\\uFE0F\\u200D]+$");

    /** So long is no title; what comes after is not looked at. */
    static final int LONGEST_TITLE = 1000;

    private static final int LONGEST_NAVIGATION = 5000;

    private Plain() {}

    /** A line of words. */
    static String of(String markdown) {
        return Markdown.parse(withoutLocalLinks(markdown))
                .plain()
                .replace('\n', ' ')
                .strip();
    }

    /** The words of a heading, without pictures and colons around them. */
    static String title(String markdown) {
        var title = SIGNS_BEFORE
                .matcher(Bounds.shorten(of(markdown), LONGEST_TITLE))
                .replaceFirst("");
        title = SIGNS_AFTER.matcher(title).replaceFirst("");
        return title.endsWith(":") ? title.substring(0, title.length() - 1).strip() : title;
    }

    /** The Markdown with the words of a link in its place, where it leads to another place of the document. */
    static String withoutLocalLinks(String markdown) {
        return LOCAL_LINK.matcher(markdown).replaceAll("$1");
    }

    /** Whether there is a link or a picture that leads out of the document. */
    static boolean hasLink(String markdown) {
        return withoutLocalLinks(markdown).contains("](");
    }

    /** Whether there is nothing but links, and one of them leads to another place of the document. */
    static boolean isNavigation(String markdown) {
        return markdown.length() < LONGEST_NAVIGATION
                && LOCAL_LINK.matcher(markdown).find()
                && !Wording.hasWords(LINK.matcher(markdown).replaceAll("").replaceAll("&[a-z]+;", ""));
    }
}
