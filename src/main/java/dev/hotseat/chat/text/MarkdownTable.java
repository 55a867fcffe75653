package dev.hotseat.chat.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Lays a table out in columns for a font of one width. */
final class MarkdownTable {
    /** A wider cell pushes its row to the right instead of widening the whole column. */
    private static final int WIDEST = 40;

    private static final String GAP = "  ";

    private MarkdownTable() {}

    /** The rows, the first underlined, without a line break at the end. */
    static String of(TableBlock table) {
        var rows = new ArrayList<List<TableCell>>();
        collect(table, rows);
        var widths = widths(rows);
        var text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(i == 0 ? "" : "\n").append(line(rows.get(i), widths));
            if (i == 0) {
                text.append('\n')
                        .append(String.join(
                                GAP, widths.stream().map("-"::repeat).toList()));
            }
        }
        return text.toString();
    }

    private static void collect(Node parent, List<List<TableCell>> rows) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableRow row) {
                var cells = new ArrayList<TableCell>();
                for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
                    cells.add((TableCell) cell);
                }
                rows.add(cells);
            } else {
                collect(node, rows);
            }
        }
    }

    private static List<Integer> widths(List<List<TableCell>> rows) {
        var widths = new ArrayList<Integer>();
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = Math.min(WIDEST, width(MarkdownLine.words(row.get(i))));
                if (i == widths.size()) {
                    widths.add(Math.max(1, width));
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        return widths;
    }

    private static String line(List<TableCell> row, List<Integer> widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            var words = MarkdownLine.words(row.get(i));
            var blanks = " ".repeat(Math.max(0, widths.get(i) - width(words)));
            boolean right = row.get(i).getAlignment() == TableCell.Alignment.RIGHT;
            line.append(i == 0 ? "" : GAP).append(right ? blanks + words : words + blanks);
        }
        return line.toString().stripTrailing();
    }

    private static int width(String words) {
        return words.codePointCount(0, words.length());
    }
}
