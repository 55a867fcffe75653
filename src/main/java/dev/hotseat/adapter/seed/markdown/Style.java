package dev.hotseat.adapter.seed.markdown;

import java.util.List;

/** How questions are marked below a heading. What is not marked belongs to the question before it, or to its answer. */
enum Style {
    /** Not at all: the heading is the question. */
    HEADING(0),
    /** {@code Q1:} before them. */
    LABELS(3),
    /** The {@code summary} of folded text. */
    SUMMARIES(2),
    /** Paragraphs in bold, or that begin so. */
    BOLD(2),
    /** Items of lists, rows of tables. */
    LISTS(1),
    /** Paragraphs that read like questions. */
    PARAGRAPHS(1);

    private final int weight;

    Style(int weight) {
        this.weight = weight;
    }

    /**
     * How much the questions that are found in this style say against those of another style; 0 if it is not the
     * author's.
     */
    int weight(List<Found> found) {
        boolean credible =
                this != SUMMARIES || found.stream().filter(Found::mayAsk).count() * 2 >= found.size();
        return credible ? weight * found.size() : 0;
    }
}
