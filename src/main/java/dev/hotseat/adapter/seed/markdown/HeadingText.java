package dev.hotseat.adapter.seed.markdown;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A heading as it reads.
 *
 * @param level 1 to 6
 * @param plain without marks and without the number before it
 * @param labelled whether it begins with a label as in "Q1:", or is no more than that
 * @param numbered whether a number is printed before it
 * @param overLabels whether labels as in "Q1:" stand below it, so that the questions are there
 */
record HeadingText(int level, Passage text, String plain, boolean labelled, boolean numbered, boolean overLabels) {
    private static final Set<String> OF_EVERY_DOCUMENT = Wording.set("""
        about authors conclusion contact contributing contributors credits disclaimer introduction license note notes
        overview preface references resources summary
        """);

    private static final Set<String> SAYS_NOTHING =
            Set.of("faq", "interview questions", "list of questions", "q&a", "questions", "questions and answers");

    static HeadingText of(int level, Passage text, boolean overLabels) {
        var title = Plain.title(text.text());
        var words = new Passage(List.of(new Passage.Line(1, title)));
        var label = Label.question(words);
        boolean labelled = label.isPresent() || Label.isQuestionNumber(title);
        int number = Label.number(title);
        var plain = label.map(l -> l.content().text()).orElse(title.substring(number));
        return new HeadingText(level, text, plain, labelled, number > 0, overLabels);
    }

    boolean asks() {
        return labelled || Wording.asks(plain);
    }

    boolean mayAsk() {
        return labelled || Wording.mayAsk(plain);
    }

    boolean announcesAnswer() {
        return Label.isAnswer(plain) || Label.beginsAnswer(plain);
    }

    /** Whether it names a part that is about the document. */
    boolean isPartOfEveryDocument() {
        return isContents(plain) || OF_EVERY_DOCUMENT.contains(plain.toLowerCase(Locale.ROOT));
    }

    /** Whether a title announces nothing but a list of what is where in the document. */
    static boolean isContents(String title) {
        var lower = title.toLowerCase(Locale.ROOT);
        return lower.contains("table of contents")
                || lower.equals("contents")
                || lower.equals("toc")
                || lower.equals("index");
    }

    /** Whether a title would say nothing as a topic. */
    static boolean saysNothing(String title) {
        return isContents(title) || SAYS_NOTHING.contains(title.toLowerCase(Locale.ROOT)) || !Wording.hasWords(title);
    }

    /** Whether it names several questions. */
    boolean namesQuestions() {
        return !mayAsk() && plain.toLowerCase(Locale.ROOT).matches(".*\\b(questions|q&a)\\b.*");
    }

    boolean statesLevelAlone() {
        return LevelWords.only(plain).isPresent();
    }
}
