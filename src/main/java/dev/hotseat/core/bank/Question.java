package dev.hotseat.core.bank;

import java.util.List;
import java.util.Optional;

/**
 * One interview question.
 *
 * @param subtopic the slug of a sub-header of {@code topic}
 * @param text the question itself, Markdown
 * @param hints from the vaguest to the most telling
 * @param answer empty while the question is a draft
 * @param origins where the owner's documents ask it
 */
public record Question(
        QuestionId id,
        TopicId topic,
        String subtopic,
        Level level,
        Likelihood likelihood,
        String text,
        List<String> hints,
        Optional<Answer> answer,
        List<Origin> origins) {
    public Question {
        hints = List.copyOf(hints);
        origins = List.copyOf(origins);
    }

    public boolean draft() {
        return answer.isEmpty();
    }

    /**
     * A place in one of the owner's documents.
     *
     * @param document the document's file name without its ending
     * @param number the running number of the question in that document, from 1
     */
    public record Origin(String document, int number) {}
}
