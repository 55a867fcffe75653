package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.adapter.seed.QuestionLine;
import dev.hotseat.core.bank.Level;
import java.util.Optional;

/**
 * A question that is ready for a file, but for its id and its likelihood.
 *
 * @param topic a title
 * @param subtopic a title
 * @param question at most 400 characters
 * @param answer at most 6,000 characters
 * @param level what the document says
 * @param exported what an export says of the question
 * @param line where the question begins
 */
record Entry(
        String topic,
        String subtopic,
        String question,
        Optional<String> answer,
        Optional<Level> level,
        Optional<QuestionLine> exported,
        int line) {
    static final int LONGEST_TITLE = 60;
    static final int LONGEST_QUESTION = 400;
    static final int LONGEST_ANSWER = 6000;
}
