package dev.hotseat.core.bank;

import java.util.regex.Pattern;

/** The form that ids, topics and subtopics share: lower-case words and digits joined by single hyphens. */
final class Slug {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {}

    static boolean is(String text, int longest) {
        return text.length() <= longest && FORM.matcher(text).matches();
    }
}
