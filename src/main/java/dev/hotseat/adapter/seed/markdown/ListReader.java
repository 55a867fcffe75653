package dev.hotseat.adapter.seed.markdown;

import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;

/** Reads lists of questions: items that ask, with their answers inside, and items that are headings for others. */
final class ListReader {
    private final MarkdownTree tree;
    private final QuestionLists lists;
    private final Habits habits;
    private final Assembly out;

    ListReader(MarkdownTree tree, QuestionLists lists, Habits habits, Assembly out) {
        this.tree = tree;
        this.lists = lists;
        this.habits = habits;
        this.out = out;
    }

    void read(ListBlock list) {
        read(list, TopicHeading.ITEM);
    }

    private void read(ListBlock list, int depth) {
        boolean asks = lists.asks(list);
        for (var item : MarkdownTree.children(list)) {
            read(item, asks, depth);
        }
        out.leave(depth);
    }

    private void read(Node item, boolean asks, int depth) {
        var words = lists.words(item).filter(w -> !Plain.isNavigation(w.text()));
        var inner =
                QuestionLists.inner(item).stream().filter(lists::holdsQuestions).toList();
        if (words.isPresent() && lists.isHeading(item)) {
            out.heading(TopicHeading.of(depth, words.get()));
            inner.forEach(list -> read(list, depth + 1));
        } else if (words.isPresent() && asks) {
            question(words.get());
            var further = inner.stream().filter(lists::asksThroughout).toList();
            var body = MarkdownTree.children(item);
            new SectionReader(tree, lists, habits, Style.HEADING, out)
                    .read(body.subList(1, body.size()).stream()
                            .filter(block -> !further.contains(block))
                            .toList());
            further.forEach(list -> read(list, depth + 1));
        } else {
            inner.forEach(list -> read(list, depth));
        }
    }

    /** The question, and the answer behind it where the question alone is in bold or in the first line. */
    private void question(Passage words) {
        var label = Emphasis.of(words)
                .filter(bold -> bold.rest().hasWords()
                        && Wording.asks(Plain.of(bold.inside().text())))
                .map(bold -> new Label(bold.inside(), bold.rest()))
                .orElse(new Label(words, Passage.NOTHING));
        var question = ParagraphParts.question(words, label);
        out.ask(question.question());
        out.tell(question.rest(), false);
    }
}
