package dev.hotseat.adapter.seed.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells questions from other sentences by their words. */
final class Wording {
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]");

    /** What may follow a question mark: remarks in brackets, pictures, marks. */
    private static final Pattern TAIL = Pattern.compile("(?:\\s*[(\\[][^()\\[\\]]*[)\\]]+|[^\\p{L}\\p{N}?？؟)\\]]+)$");

    private static final Pattern QUESTION_INSIDE = Pattern.compile("[?？؟](\\s|$)");

    private static final Pattern ABOUT_CODE = Pattern.compile(
            "(?i)\\b(output|prints?|printed|logs?|logged|returns?|returned|result|following|below|this|these)\\b");

    private static final Set<String> ASKING = set("""
        are can could did do does had has have how how's is should true was were what what's whats
        when where which who who's whose why will would
        """);

    private static final Set<String> TELLING = set("""
        compare contrast define describe differentiate discuss distinguish elaborate explain
        """);

    /** Words that also begin names, as in "Design patterns": only before an article or the like they ask for something. */
    private static final Set<String> MAKING = set("""
        build calculate compute consider create derive design difference differences give given
        identify illustrate imagine implement list make mention name outline prove show state
        suppose talk tell walk write
        """);

    private static final Set<String> AFTER_MAKING = set("""
        a about all an any at between code few how in me of one some that the their this three
        through two us what why you your
        """);

    /** A longer sentence is none that an interviewer says. */
    private static final int LONGEST = 1000;

    private Wording() {}

    /** The words of a text that is nothing but a list of them. */
    static Set<String> set(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    /** Whether there is a letter or a digit to read. */
    static boolean hasWords(String text) {
        return WORDS.matcher(text).find();
    }

    /** Whether the text, without marks, is certainly a question. */
    static boolean asks(String plain) {
        var text = plain.strip();
        if (text.length() > LONGEST) {
            return false;
        }
        for (var tail = TAIL.matcher(text); tail.find() && !endsAsking(text); tail = TAIL.matcher(text)) {
            text = text.substring(0, tail.start());
        }
        boolean begins = startsWith(ASKING, text) || tells(text);
        return (endsAsking(text) && hasWords(text))
                || (begins && QUESTION_INSIDE.matcher(text).find());
    }

    /** Whether the text, without marks, could be a question: it begins as one does. */
    static boolean mayAsk(String plain) {
        return asks(plain) || startsWith(ASKING, plain) || tells(plain);
    }

    /** Whether the question is about code that follows it. */
    static boolean isAboutCode(String question) {
        return question.endsWith(":") || ABOUT_CODE.matcher(question).find();
    }

    /** Whether the text is a request, as in "Explain attention". */
    static boolean tells(String plain) {
        var words = words(plain);
        return words.length > 1
                && (TELLING.contains(words[0]) || (MAKING.contains(words[0]) && AFTER_MAKING.contains(words[1])));
    }

    private static boolean startsWith(Set<String> set, String plain) {
        var words = words(plain);
        return words.length > 1 && set.contains(words[0]);
    }

    private static String[] words(String plain) {
        return plain.substring(0, Math.min(LONGEST, plain.length()))
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replaceAll("^[^\\p{L}\\p{N}]+", "")
                .split("[\\s,:]+", 3);
    }

    private static boolean endsAsking(String text) {
        return text.endsWith("?") || text.endsWith("？") || text.endsWith("؟");
    }
}
