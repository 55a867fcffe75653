package dev.hotseat.adapter.seed.markdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Tells lists of questions from other lists. */
final class QuestionLists {
    private static final int LONGEST_HEADING = 100;

    private final MarkdownTree tree;
    private final boolean any;
    private final Map<ListBlock, Boolean> asking = new HashMap<>();
    private final Map<ListBlock, Boolean> holding = new HashMap<>();

    /**
     * For the lists of one document.
     *
     * @param any whether every list counts that does not only lead to other places of the document
     */
    QuestionLists(MarkdownTree tree, boolean any) {
        this.tree = tree;
        this.any = any;
    }

    /** Whether most items ask; those that are headings for others do not count. */
    boolean asks(ListBlock list) {
        return remembered(asking, list, this::mostAsk);
    }

    private static boolean remembered(Map<ListBlock, Boolean> known, ListBlock list, Predicate<ListBlock> judge) {
        var knownBefore = known.get(list);
        if (knownBefore != null) {
            return knownBefore;
        }
        boolean judged = judge.test(list);
        known.put(list, judged);
        return judged;
    }

    private boolean mostAsk(ListBlock list) {
        int all = 0;
        int likely = 0;
        boolean sure = any;
        for (var item : MarkdownTree.children(list)) {
            var words = words(item);
            if (words.isEmpty() || Plain.isNavigation(words.get().text()) || isHeading(item)) {
                continue;
            }
            all++;
            if (Wording.mayAsk(plain(words.get()))) {
                likely++;
                sure = true;
            } else if (any || isBold(words.get())) {
                likely++;
            }
        }
        return sure && likely > 0 && likely * 2 >= all;
    }

    /** Whether every item of the list is a question. */
    boolean asksThroughout(ListBlock list) {
        return MarkdownTree.children(list).stream()
                .allMatch(
                        item -> words(item).filter(w -> Wording.asks(plain(w))).isPresent());
    }

    /** Whether there are questions in the list or in lists inside it. */
    boolean holdsQuestions(ListBlock list) {
        return remembered(
                holding,
                list,
                l -> asks(l)
                        || MarkdownTree.children(l).stream()
                                .anyMatch(item -> inner(item).stream().anyMatch(this::holdsQuestions)));
    }

    /** Whether the item stands over a list of questions instead of asking itself. */
    boolean isHeading(Node item) {
        return inner(item).stream().anyMatch(this::holdsQuestions)
                && words(item).filter(this::readsLikeHeading).isPresent();
    }

    private boolean readsLikeHeading(Passage words) {
        var plain = plain(words);
        return plain.length() <= LONGEST_HEADING
                && !Wording.asks(plain)
                && (isBold(words) || plain.endsWith(":") || !Wording.mayAsk(plain));
    }

    /** What the item begins with, if that is a paragraph or a heading. */
    Optional<Passage> words(Node item) {
        var first = item.getFirstChild();
        return first instanceof Paragraph || first instanceof org.commonmark.node.Heading
                ? Optional.of(tree.inside(first)).filter(Passage::hasWords)
                : Optional.empty();
    }

    static List<ListBlock> inner(Node item) {
        return MarkdownTree.children(item).stream()
                .filter(ListBlock.class::isInstance)
                .map(ListBlock.class::cast)
                .toList();
    }

    /** Whether all items lead to other places of the document. */
    boolean isNavigation(ListBlock list) {
        return MarkdownTree.children(list).stream()
                .allMatch(item ->
                        words(item).filter(w -> Plain.isNavigation(w.text())).isPresent());
    }

    /** Whether all of it is in bold. */
    static boolean isBold(Passage words) {
        return Emphasis.of(words).filter(e -> !e.rest().hasWords()).isPresent();
    }

    private static String plain(Passage words) {
        var plain = Plain.of(words.text());
        return plain.substring(Label.number(plain));
    }
}
