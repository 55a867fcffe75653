package dev.hotseat.core.bank;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What a strong candidate says. All texts are Markdown.
 *
 * @param text the first minute
 * @param points the key points, 3 to 6 in a complete entry, none where nobody has drawn them out yet
 * @param asOf the month to which the facts were checked
 */
public record Answer(
        String text,
        List<String> points,
        Optional<String> example,
        List<String> pitfalls,
        List<FollowUp> followUps,
        Optional<Choices> choices,
        List<Source> sources,
        Optional<YearMonth> asOf) {
    public Answer {
        points = List.copyOf(points);
        pitfalls = List.copyOf(pitfalls);
        followUps = List.copyOf(followUps);
        sources = List.copyOf(sources);
    }

    /** Whether there is more to unfold than the short answer and its key points. */
    public boolean goesDeeper() {
        return example.isPresent() || !pitfalls.isEmpty() || !followUps.isEmpty() || !sources.isEmpty();
    }

    /** A deeper question that an interviewer puts next. */
    public record FollowUp(String question, String answer) {}

    /**
     * The multiple-choice form.
     *
     * @param stem a question that can be answered without the open one
     * @param wrong three misconceptions
     */
    public record Choices(String stem, String right, List<Wrong> wrong) {
        public Choices {
            wrong = List.copyOf(wrong);
        }
    }

    /** A wrong option and the reason why it is wrong. */
    public record Wrong(String text, String why) {}

    /** A work that backs the answer. At most one of {@code arxiv}, {@code doi} and {@code url} is needed to find it. */
    public record Source(
            String authors,
            String title,
            int year,
            Optional<String> arxiv,
            Optional<String> doi,
            Optional<String> url) {}
}
