package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.core.bank.Level;
import java.util.Optional;

/**
 * What stands over questions.
 *
 * @param depth 1 to 6 for headings; above that for paragraphs and list items that are headings
 * @param title without marks
 */
record TopicHeading(int depth, Passage text, String title) {
    /** Paragraphs in bold; below them come list items by their nesting. */
    static final int PARAGRAPH = 7;

    static final int ITEM = 8;

    static TopicHeading of(int depth, Passage text) {
        var title = Plain.title(text.text());
        return new TopicHeading(depth, text, title.substring(Label.number(title)));
    }

    /** The level that it states for what stands below. */
    Optional<Level> level() {
        return LevelWords.in(title);
    }

    /** Whether the title has all words of the heading. */
    boolean isWhole() {
        // What was cut is longer than half the bound
        return title.length() < Plain.LONGEST_TITLE / 2 && !Plain.hasLink(text.text());
    }

    boolean statesLevelAlone() {
        return LevelWords.only(title).isPresent();
    }

    /** Whether it names a topic. */
    boolean namesTopic() {
        return !statesLevelAlone() && !Label.isAnswer(title) && !HeadingText.saysNothing(title);
    }
}
