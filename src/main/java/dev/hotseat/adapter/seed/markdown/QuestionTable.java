package dev.hotseat.adapter.seed.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/**
 * A table with a question in each row.
 *
 * @param rows without the head
 * @param question the column of the questions; the others are -1 where the table has none
 */
record QuestionTable(List<List<Passage>> rows, int question, int answer, int level) {
    private static final Set<String> QUESTIONS =
            Set.of("question", "questions", "question title", "interview question", "interview questions", "q");
    private static final Set<String> ANSWERS = Set.of("answer", "answers", "solution", "short answer");
    private static final Set<String> LEVELS = Set.of("level", "difficulty");

    /** The table, if its head names a column of questions or most of the rows ask in one column. */
    static Optional<QuestionTable> in(TableBlock table, MarkdownTree tree) {
        var all = new ArrayList<List<Passage>>();
        rows(table, tree, all);
        if (all.size() < 2) {
            return Optional.empty();
        }
        var head = all.getFirst().stream()
                .map(cell -> Plain.title(cell.text()).toLowerCase(Locale.ROOT))
                .toList();
        var rows = all.subList(1, all.size());
        int question = column(head, QUESTIONS);
        for (int i = 0; question < 0 && i < head.size(); i++) {
            question = asks(rows, i) ? i : -1;
        }
        int answer = column(head, ANSWERS);
        if (answer < 0 && head.contains("q")) {
            answer = head.indexOf("a");
        }
        return question < 0
                ? Optional.empty()
                : Optional.of(new QuestionTable(rows, question, answer, column(head, LEVELS)));
    }

    private static void rows(Node parent, MarkdownTree tree, List<List<Passage>> rows) {
        for (var child : MarkdownTree.children(parent)) {
            if (child instanceof TableRow row) {
                rows.add(cells(row, tree));
            } else {
                rows(child, tree, rows);
            }
        }
    }

    /** The cells of a row; those beyond the width of the table are the last one. */
    private static List<Passage> cells(TableRow row, MarkdownTree tree) {
        var cells = new ArrayList<Passage>();
        var beyond = Passage.NOTHING;
        for (var cell : MarkdownTree.children(row)) {
            cells.add(tree.cell(cell));
            beyond = cell.getSourceSpans().isEmpty() ? beyond : tree.behind(cell);
        }
        cells.add(beyond);
        return cells;
    }

    private static int column(List<String> head, Set<String> names) {
        for (int i = 0; i < head.size(); i++) {
            if (names.contains(head.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean asks(List<List<Passage>> rows, int column) {
        return most(rows, row -> Wording.asks(Plain.of(cell(row, column).text())));
    }

    private static boolean most(List<List<Passage>> rows, Predicate<List<Passage>> which) {
        return rows.stream().filter(which).count() * 2 >= rows.size();
    }

    private static Passage cell(List<Passage> row, int column) {
        return column < 0 || column >= row.size() ? Passage.NOTHING : row.get(column);
    }

    /** Whether most of the rows lead to other places of the document. */
    static boolean isNavigation(TableBlock table, MarkdownTree tree) {
        var all = new ArrayList<List<Passage>>();
        rows(table, tree, all);
        return most(all, row -> row.stream().anyMatch(cell -> Plain.isNavigation(cell.text())));
    }

    /** Asks all questions of the table. */
    void read(Assembly out) {
        for (var row : rows) {
            var asked = cell(row, question);
            if (asked.hasWords() && !Plain.isNavigation(asked.text())) {
                out.ask(asked);
                var stated = LevelWords.only(cell(row, level).text());
                stated.ifPresent(l -> out.level(l, cell(row, level)));
                out.tell(cell(row, answer), false);
                out.complete();
                leaveOut(row, stated.isPresent(), out);
            }
        }
    }

    private void leaveOut(List<Passage> row, boolean levelled, Assembly out) {
        for (int i = 0; i < row.size(); i++) {
            boolean used = i == question || i == answer || (i == level && levelled);
            if (!used && row.get(i).hasWords() && !isNumber(row.get(i))) {
                out.leaveOut(row.get(i));
            }
        }
    }

    private static boolean isNumber(Passage cell) {
        return cell.text().matches("\\W{0,4}[Qq]?\\.?\\d{0,5}\\W{0,4}");
    }
}
