package dev.hotseat.adapter.slack;

import java.util.regex.Pattern;

/**
 * What commands are called on Slack. It has a {@code /me} of its own: it takes no app that declares one, and never delivers
 * it. So what begins with {@code me} elsewhere begins with {@code my} there.
 */
public final class CommandNames {
    private static final String OURS = "me";
    private static final String THERE = "my";

    private static final String TYPED = "/" + OURS + " ";

    /** Whole commands alone: of what members and questions say, nothing else becomes another word. */
    private static final Pattern IN_WORDS =
            Pattern.compile("(?<![\\w/])" + TYPED + "(?=(?:daily|snooze|visibility)\\b)");

    private CommandNames() {}

    /** The name of a command, or its first word, as people type it on Slack. */
    public static String there(String name) {
        return withFirstWord(name, OURS, THERE);
    }

    /** The name of a command, or its first word, that was typed on Slack. */
    public static String ours(String name) {
        return withFirstWord(name, THERE, OURS);
    }

    private static String withFirstWord(String name, String from, String to) {
        return name.equals(from) || name.startsWith(from + " ") ? to + name.substring(from.length()) : name;
    }

    /** Words for people on Slack, in which a command is called what it is there; as long as before. */
    static String inWords(String words) {
        return words.contains(TYPED) ? IN_WORDS.matcher(words).replaceAll("/" + THERE + " ") : words;
    }
}
