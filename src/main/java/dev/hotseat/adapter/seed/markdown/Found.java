package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.adapter.seed.QuestionLine;
import dev.hotseat.core.bank.Level;
import java.util.List;
import java.util.Optional;

/**
 * A question as a document has it.
 *
 * @param path the headings over it, from the outermost
 * @param question how it begins, with words
 * @param parts what came after that; the first and the last say something
 * @param answerFrom the first part that the document calls the answer
 * @param level what a label says
 * @param exported what an export says of the question
 */
record Found(
        List<TopicHeading> path,
        Passage question,
        List<Part> parts,
        Optional<Integer> answerFrom,
        Optional<Level> level,
        Optional<QuestionLine> exported) {
    Found {
        parts = List.copyOf(parts);
    }

    /**
     * A block or a few lines.
     *
     * @param code whether it is a code block
     */
    record Part(Passage passage, boolean code) {
        /** Rules and the like say nothing. */
        boolean says() {
            return code || passage.hasWords();
        }
    }

    /** Without what says nothing around it, and with the first part as the question if there is none yet. */
    Optional<Found> trimmed() {
        int begin = 0;
        int end = parts.size();
        while (end > 0 && !parts.get(end - 1).says()) {
            end--;
        }
        while (begin < end && !parts.get(begin).says()) {
            begin++;
        }
        boolean named = question.hasWords();
        if (!named && begin == end) {
            return Optional.empty();
        }
        int from = named ? begin : begin + 1;
        int answers = end - from;
        return Optional.of(new Found(
                path,
                named ? question : parts.get(begin).passage(),
                parts.subList(from, end),
                answerFrom.map(index -> Math.clamp(index - from, 0, answers)),
                level,
                exported));
    }

    /** What belongs to the question; all else is the answer. */
    List<Part> asked() {
        return parts.subList(0, answerFrom.orElseGet(this::asksInNextPart));
    }

    private int asksInNextPart() {
        boolean code = !parts.isEmpty() && parts.getFirst().code();
        boolean goesOn = !parts.isEmpty() && question.text().endsWith(":");
        return goesOn || (code && Wording.isAboutCode(question.text())) ? 1 : 0;
    }

    /** Whether it reads like a question. */
    boolean mayAsk() {
        return Wording.mayAsk(Plain.of(question.text()));
    }
}
