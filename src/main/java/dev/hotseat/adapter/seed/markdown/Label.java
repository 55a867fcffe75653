package dev.hotseat.adapter.seed.markdown;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labels before questions and answers, as in {@code Q1:}, {@code **Question 3.**} and {@code **A:**}, and printed numbers.
 *
 * @param content what follows the label and belongs to it: all, or what stands in bold together with the label
 * @param rest what follows the bold text; often nothing
 */
record Label(Passage content, Passage rest) {
    private static final String LEAD = "[\\s>]{0,9}([*_]{0,3})[\\s\\p{So}\\p{Sk}\\uFE0F\\u200D]{0,9}([*_]{0,3})";
    private static final String END = "\\s{0,3}[*_]{0,3}\\s{0,3}(?:[:：)\\]|]|[.–—-](?=[\\s*_]|$))[*_]{0,3}\\s*";
    private static final String NUMBER_SIGN = "\\s{0,3}(?:no\\b\\.?|number\\b)?\\s{0,3}[#.-]?\\s{0,3}";

    private static final Pattern QUESTION = Pattern.compile(LEAD + "(?i:(?:q|ques|question)(?:" + NUMBER_SIGN
            + "\\d{1,4}(?:\\.\\d{1,3})?)?" + END + "|q\\s?\\d{1,4}\\s+(?=\\p{L}))");
    private static final Pattern QUESTION_NUMBER = Pattern.compile(
            LEAD + "(?i:q|ques|question)" + NUMBER_SIGN + "\\d{1,4}\\s{0,3}[*_]{0,3}[:.)]?[*_]{0,3}\\s*");
    private static final String ANSWERS =
            "(?:(?:sample|model|short|suggested|expected|example|possible|correct|detailed|ideal)\\s+)?(?:answers?|ans|solution)";
    private static final Pattern ANSWER = Pattern.compile(LEAD + "(?i:" + ANSWERS + "\\s?\\d{0,4}(?:" + END
            + "|\\s{0,3}[*_]{0,3}\\s*$)|a\\s?\\d{0,4}\\s{0,3}[*_]{0,3}\\s{0,3}[:：][*_]{0,3}\\s*|a\\d{1,4}" + END + ")");
    private static final Pattern SHORT_ANSWER = Pattern.compile(LEAD + "(?i:a)[*_]{0,3}[.)][*_]{0,3}\\s+");
    private static final Pattern OPTION = Pattern.compile(LEAD + "(?i:b)[*_]{0,3}[.)][*_]{0,3}\\s+");
    private static final Pattern NUMBER = Pattern.compile(
            "\\s*\\(?(?:\\d{1,4}(?:\\.\\d{1,3})*\\s?(?:[.)\\]]|:|[–—-](?=\\s))(?!\\d)" + "|\\d\\uFE0F?\\u20E3)\\s*");

    /** What a question label begins. */
    static Optional<Label> question(Passage passage) {
        return of(QUESTION, passage);
    }

    /** What an answer label begins. */
    static Optional<Label> answer(Passage passage) {
        return of(ANSWER, passage);
    }

    /** What {@code A.} begins, which is often the first of several options. */
    static Optional<Label> shortAnswer(Passage passage) {
        return of(SHORT_ANSWER, passage);
    }

    /** Whether the line is the second of several options. */
    static boolean isOption(String line) {
        return OPTION.matcher(line).lookingAt();
    }

    static boolean beginsQuestion(String line) {
        return QUESTION.matcher(line).lookingAt();
    }

    static boolean beginsAnswer(String line) {
        return ANSWER.matcher(line).lookingAt();
    }

    /** Whether the text says that a question follows and no more, as in "Question 5". */
    static boolean isQuestionNumber(String text) {
        return QUESTION_NUMBER.matcher(text).matches();
    }

    /** Whether the text says that an answer follows and no more. */
    static boolean isAnswer(String text) {
        var answer = ANSWER.matcher(text);
        return answer.lookingAt() && !Wording.hasWords(text.substring(answer.end()));
    }

    /** How long the number printed before the text is; 0 if there is none. */
    static int number(String text) {
        var number = NUMBER.matcher(text);
        return number.lookingAt() ? number.end() : 0;
    }

    /** The number printed before the text. */
    static OptionalInt printed(String text) {
        var digits = text.substring(0, number(text)).replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 4 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    private static Optional<Label> of(Pattern pattern, Passage passage) {
        if (passage.lines().isEmpty()) {
            return Optional.empty();
        }
        var label = pattern.matcher(passage.lines().getFirst().text());
        if (!label.lookingAt()) {
            return Optional.empty();
        }
        var content = passage.after(0, label.end());
        var mark = mark(label);
        if (isOpen(label.group(), mark)) {
            var bold = Emphasis.closed(content, mark);
            if (bold.isPresent()) {
                return Optional.of(new Label(bold.get().inside(), bold.get().rest()));
            }
        }
        return Optional.of(new Label(content, Passage.NOTHING));
    }

    private static String mark(Matcher label) {
        return label.group(1).isEmpty() ? label.group(2) : label.group(1);
    }

    /** Whether what the mark began goes on after the label. */
    private static boolean isOpen(String label, String mark) {
        return !mark.isEmpty() && label.indexOf(mark) == label.lastIndexOf(mark);
    }
}
