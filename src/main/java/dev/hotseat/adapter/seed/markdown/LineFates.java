package dev.hotseat.adapter.seed.markdown;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What became of each line of a document: whatever nothing was said about was not placed. */
final class LineFates {
    private final List<String> lines;
    private final boolean[] placed;
    private final boolean[] label;
    private final Map<Integer, Set<String>> remarks = new TreeMap<>();

    LineFates(List<String> lines) {
        this.lines = lines;
        this.placed = new boolean[lines.size() + 1];
        this.label = new boolean[lines.size() + 1];
    }

    /** What these lines say is in a question file. */
    void placed(Passage passage) {
        passage.lines().stream().filter(line -> !line.text().isBlank()).forEach(line -> placed[line.number()] = true);
    }

    /** These lines said what comes, and are not needed any more. */
    void label(Passage passage) {
        passage.lines().forEach(line -> label[line.number()] = true);
    }

    boolean isPlaced(int line) {
        return placed[line];
    }

    /** The line did not come along as it was. */
    void remark(int line, String how) {
        remarks.computeIfAbsent(line, _ -> new LinkedHashSet<>()).add(how);
    }

    /** In the order of the lines. */
    Map<Integer, Set<String>> remarks() {
        return remarks;
    }

    /** Numbers of the lines that say something and are in no file. */
    List<Integer> unplaced() {
        return numbers().filter(i -> !placed[i] && !isOnlyMarks(i)).boxed().toList();
    }

    /** Numbers of the lines that say nothing by themselves: rules, tags, labels. */
    List<Integer> onlyMarks() {
        return numbers().filter(i -> !placed[i] && isOnlyMarks(i)).boxed().toList();
    }

    private IntStream numbers() {
        return IntStream.rangeClosed(1, lines.size())
                .filter(i -> !lines.get(i - 1).isBlank());
    }

    private boolean isOnlyMarks(int number) {
        var line = lines.get(number - 1);
        return label[number]
                || !Wording.hasWords(line)
                || (!line.contains("<!--") && !line.contains("<img") && !Wording.hasWords(HtmlTag.without(line)));
    }

    String line(int number) {
        return lines.get(number - 1).strip();
    }
}
