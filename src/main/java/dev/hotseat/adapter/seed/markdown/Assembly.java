package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.adapter.seed.QuestionLine;
import dev.hotseat.core.bank.Level;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts questions together from the parts of a document as they come in reading order. */
final class Assembly {
    private final Deque<TopicHeading> path = new ArrayDeque<>();
    private final List<Found> found = new ArrayList<>();
    private final List<Passage> labels = new ArrayList<>();
    private final List<Passage> leftOut = new ArrayList<>();
    private @Nullable Open open;

    /** A question whose parts are still coming in. */
    private static final class Open {
        private final List<TopicHeading> path;
        private final Passage question;
        private final List<Found.Part> parts = new ArrayList<>();
        private Optional<Level> level = Optional.empty();
        private Optional<QuestionLine> exported = Optional.empty();
        private Optional<Integer> answerFrom = Optional.empty();
        private boolean complete;

        Open(List<TopicHeading> path, Passage question) {
            this.path = path;
            this.question = question;
        }

        Found found() {
            return new Found(path, question, parts, answerFrom, level, exported);
        }
    }

    /** Another topic begins, inside of those with a smaller depth. */
    void heading(TopicHeading heading) {
        end();
        leave(heading.depth());
        path.addLast(heading);
    }

    /** Topics of that depth and deeper end. */
    void leave(int depth) {
        while (!path.isEmpty() && path.getLast().depth() >= depth) {
            path.removeLast();
        }
    }

    /** A question begins; its words may still come. */
    void ask(Passage question) {
        end();
        open = new Open(List.copyOf(path), question);
    }

    /** More of the question or of its answer, if there is one that takes it. */
    void tell(Passage passage, boolean code) {
        if (open != null && !open.complete && !passage.text().isEmpty()) {
            open.parts.add(new Found.Part(passage, code));
        }
    }

    /** Whether a label would begin an answer: there is a question, and nothing was called its answer yet. */
    boolean awaitsAnswer() {
        var question = open;
        return question != null
                && !question.complete
                && question.answerFrom
                        .map(from -> from == question.parts.size())
                        .orElse(true);
    }

    /**
     * What comes from here on is the answer.
     *
     * @param label the lines with the label
     * @param answer what stands behind it in these lines
     */
    void answer(Passage label, Passage answer) {
        if (open != null) {
            open.answerFrom = Optional.of(open.parts.size());
            var said = answer.lines().stream()
                    .filter(line -> Wording.hasWords(line.text()))
                    .map(Passage.Line::number)
                    .collect(Collectors.toSet());
            labels.add(new Passage(label.lines().stream()
                    .filter(line -> Wording.hasWords(line.text()) && !said.contains(line.number()))
                    .toList()));
            tell(answer, false);
        }
    }

    void level(Level level, Passage label) {
        if (open != null) {
            open.level = Optional.of(level);
            labels.add(label);
        }
    }

    /** An export said more of the question. */
    void exported(QuestionLine line, Passage label) {
        if (open != null) {
            open.exported = Optional.of(line);
            labels.add(label);
        }
    }

    /** A line that says what comes and no more. */
    void label(Passage label) {
        labels.add(label);
    }

    /** The question takes no more; it stays the last one. */
    void complete() {
        if (open != null) {
            open.complete = true;
        }
    }

    /** Whether code that follows belongs to the last question. */
    boolean announcesCode() {
        return open != null && open.parts.isEmpty() && Wording.isAboutCode(open.question.text());
    }

    /** Something beside a question that has no place in it. */
    void leaveOut(Passage passage) {
        leftOut.add(passage);
    }

    private void end() {
        if (open != null) {
            open.found().trimmed().ifPresent(found::add);
            open = null;
        }
    }

    /** All questions, after the last part. */
    List<Found> found() {
        end();
        return List.copyOf(found);
    }

    /** Lines, or parts of them, that said what comes and no more. */
    List<Passage> labels() {
        return List.copyOf(labels);
    }

    /** Parts of lines whose other parts are in a question. */
    List<Passage> leftOut() {
        return List.copyOf(leftOut);
    }
}
