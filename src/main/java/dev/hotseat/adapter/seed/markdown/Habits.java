package dev.hotseat.adapter.seed.markdown;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * How the author of a document writes, as far as it shows over the whole document.
 *
 * @param looseAnswers whether answers follow a list of one question, instead of standing inside it
 * @param rulesSeparate whether a rule ends an answer
 */
record Habits(boolean looseAnswers, boolean rulesSeparate) {

    /** What most lists and most rules show. */
    static Habits of(MarkdownTree tree) {
        var lists = new QuestionLists(tree, false);
        var blocks = tree.blocks();
        int asking = 0;
        int loose = 0;
        int rules = 0;
        int separating = 0;
        for (int i = 0; i < blocks.size(); i++) {
            var next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            if (blocks.get(i) instanceof ListBlock list && lists.asks(list)) {
                asking++;
                loose += MarkdownTree.children(list).size() == 1 && answers(next, lists, tree) ? 1 : 0;
            } else if (blocks.get(i) instanceof ThematicBreak) {
                rules++;
                separating += begins(next, tree) ? 1 : 0;
            }
        }
        return new Habits(asking > 0 && loose * 2 >= asking, separating * 2 >= rules);
    }

    private static boolean answers(@Nullable Node block, QuestionLists lists, MarkdownTree tree) {
        return switch (block) {
            case Paragraph paragraph ->
                !Wording.asks(Plain.of(tree.passage(paragraph).text()));
            case FencedCodeBlock _ -> true;
            case ListBlock list -> !lists.asks(list);
            case null, default -> false;
        };
    }

    private static boolean begins(@Nullable Node block, MarkdownTree tree) {
        return switch (block) {
            case Heading _, ThematicBreak _ -> true;
            case Paragraph paragraph -> asks(tree.passage(paragraph));
            case null -> true;
            default -> false;
        };
    }

    private static boolean asks(Passage paragraph) {
        return Label.beginsQuestion(paragraph.text())
                || Emphasis.of(paragraph)
                        .filter(bold -> Wording.mayAsk(Plain.of(bold.inside().text())))
                        .isPresent();
    }
}
