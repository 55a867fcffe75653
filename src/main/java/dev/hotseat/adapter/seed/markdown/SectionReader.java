package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.adapter.seed.QuestionLine;
import dev.hotseat.adapter.seed.markdown.DetailsTags.Bit;
import dev.hotseat.adapter.seed.markdown.ParagraphParts.Part;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** Reads what stands between two headings, once the style is known. */
final class SectionReader {
    private static final int LONGEST_HEADING = 100;

    /** Words around the announcement of a folded answer. */
    private static final Pattern AROUND_ANSWER =
            Pattern.compile("(?i)\\b(click|expand|for|here|hide|me|open|reveal|see|show|the|this|to|toggle|view)\\b");

    private final MarkdownTree tree;
    private final QuestionLists lists;
    private final Habits habits;
    private final Style style;
    private final Assembly out;
    private int depth;
    private @Nullable Passage summary;
    private boolean summaryGoesOn;

    SectionReader(MarkdownTree tree, QuestionLists lists, Habits habits, Style style, Assembly out) {
        this.tree = tree;
        this.lists = lists;
        this.habits = habits;
        this.style = style;
        this.out = out;
    }

    void read(List<Node> blocks) {
        boolean options = blocks.stream()
                .anyMatch(block -> tree.passage(block).lines().stream().anyMatch(line -> Label.isOption(line.text())));
        read(blocks, new ParagraphParts(style, options));
    }

    private void read(List<Node> blocks, ParagraphParts parts) {
        for (int i = 0; i < blocks.size(); i++) {
            read(blocks.get(i), i + 1 < blocks.size() ? blocks.get(i + 1) : null, parts);
            if (summary != null && summary.hasWords()) {
                // A summary of several blocks
                summary(summary);
                summary = null;
                summaryGoesOn = true;
            }
        }
    }

    private void read(Node block, @Nullable Node next, ParagraphParts parts) {
        switch (block) {
            case Heading heading -> inside(heading);
            case Paragraph paragraph -> paragraph(paragraph, next, parts);
            case ListBlock list -> list(list, next, parts);
            case TableBlock table -> table(table);
            case FencedCodeBlock code -> out.tell(tree.passage(code), true);
            case IndentedCodeBlock code -> out.tell(tree.passage(code), true);
            case ThematicBreak rule -> rule(rule);
            case LinkReferenceDefinition _ -> {}
            default -> takeApart(tree.passage(block), this::tell);
        }
    }

    private void tell(Passage passage) {
        out.tell(passage, false);
    }

    private void inside(Heading heading) {
        var label = Label.answer(tree.inside(heading));
        if (label.isPresent() && out.awaitsAnswer()) {
            out.answer(
                    tree.passage(heading),
                    label.get().content().then(label.get().rest()));
        } else {
            tell(tree.passage(heading));
        }
    }

    private void rule(ThematicBreak rule) {
        if (habits.rulesSeparate()) {
            out.complete();
        } else {
            tell(tree.passage(rule));
        }
    }

    private void takeApart(Passage passage, Consumer<Passage> words) {
        for (var bit : DetailsTags.bits(passage)) {
            switch (bit) {
                case Bit.Words(var between) when summary != null -> summary = summary.then(between);
                case Bit.Words(var between) -> {
                    if (between.hasWords()) {
                        words.accept(between);
                    }
                }
                case Bit.Tag(var kind) -> tag(kind);
            }
        }
    }

    private void tag(DetailsTags kind) {
        switch (kind) {
            case DETAILS -> {
                depth++;
                summaryGoesOn = false;
            }
            case SUMMARY -> summary = Passage.NOTHING;
            case SUMMARY_END -> {
                if (summary != null) {
                    summary(summary);
                } else if (summaryGoesOn) {
                    out.answer(Passage.NOTHING, Passage.NOTHING);
                }
                summary = null;
                summaryGoesOn = false;
            }
            case DETAILS_END -> {
                depth = Math.max(0, depth - 1);
                if (depth == 0 && style == Style.SUMMARIES) {
                    out.complete();
                }
            }
        }
    }

    private void summary(Passage text) {
        var plain = Plain.of(text.text());
        if (out.awaitsAnswer()
                && Label.isAnswer(AROUND_ANSWER.matcher(plain).replaceAll("").strip())) {
            out.answer(text, Passage.NOTHING);
        } else if (HeadingText.isContents(plain)) {
            out.complete();
        } else if (style == Style.SUMMARIES && depth <= 1) {
            out.ask(text);
        } else {
            tell(bold(text));
        }
    }

    private static Passage bold(Passage text) {
        return text.text().isEmpty() || text.text().contains("*") || text.text().contains("\n")
                ? text
                : new Passage(List.of(new Passage.Line(text.number(), "**" + text.text() + "**")));
    }

    private void paragraph(Paragraph paragraph, @Nullable Node next, ParagraphParts parts) {
        var passage = tree.passage(paragraph);
        if (!Plain.isNavigation(passage.text())) {
            takeApart(passage, words -> parts.of(words).forEach(part -> part(part, next)));
        }
    }

    private void part(Part part, @Nullable Node next) {
        switch (part) {
            case Part.Question(var _, var question, var rest) -> {
                out.ask(question);
                tell(rest);
            }
            case Part.Stated(var lines, var level) -> out.level(level, lines);
            case Part.Exported(var lines, var line) -> out.exported(line, lines);
            case Part.Words(var lines) when lines.text().equals(QuestionLine.NO_ANSWER) -> out.label(lines);
            case Part.Answer(var lines, var answer) when out.awaitsAnswer() -> out.answer(lines, answer);
            case Part.Words(var lines)
            when isHeading(lines, next) -> out.heading(TopicHeading.of(TopicHeading.PARAGRAPH, lines));
            case Part.Answer _, Part.Words _ -> tell(part.lines());
        }
    }

    private boolean isHeading(Passage words, @Nullable Node next) {
        if ((style != Style.LISTS && style != Style.PARAGRAPHS) || words.text().length() > LONGEST_HEADING) {
            return false;
        }
        boolean overQuestions = next instanceof ListBlock list && lists.holdsQuestions(list);
        return LevelWords.only(words.text()).isPresent() || (overQuestions && QuestionLists.isBold(words));
    }

    private void list(ListBlock list, @Nullable Node next, ParagraphParts parts) {
        if (lists.isNavigation(list)) {
            return;
        }
        if (style == Style.LISTS && lists.holdsQuestions(list)) {
            new ListReader(tree, lists, habits, out).read(list);
            boolean goesOn = next instanceof FencedCodeBlock && out.announcesCode();
            if (!habits.looseAnswers() && !goesOn) {
                out.complete();
            }
        } else if (isTakenApart(list)) {
            MarkdownTree.children(list).forEach(item -> read(MarkdownTree.children(item), parts));
        } else {
            takeApart(tree.passage(list), this::tell);
        }
    }

    /** Whether questions stand inside the items of the list. */
    private boolean isTakenApart(ListBlock list) {
        var lines = tree.passage(list).lines().stream();
        return switch (style) {
            case LABELS ->
                lines.map(SectionReader::withoutMarker).anyMatch(l -> Label.beginsQuestion(l) || Label.beginsAnswer(l));
            case SUMMARIES -> lines.anyMatch(line -> line.text().chars().anyMatch(DetailsTags::isSign));
            case HEADING, BOLD, LISTS, PARAGRAPHS -> false;
        };
    }

    private static String withoutMarker(Passage.Line line) {
        return line.text().replaceFirst("^\\s*(?:[-*+]|\\d{1,9}[.)])\\s+", "");
    }

    private void table(TableBlock table) {
        if (QuestionTable.isNavigation(table, tree)) {
            return;
        }
        var questions = style == Style.LISTS ? QuestionTable.in(table, tree) : Optional.<QuestionTable>empty();
        questions.ifPresentOrElse(rows -> rows.read(out), () -> tell(tree.passage(table)));
    }
}
