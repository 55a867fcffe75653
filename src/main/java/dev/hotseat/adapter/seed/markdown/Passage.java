package dev.hotseat.adapter.seed.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lines of a document, or parts of them, in reading order.
 *
 * @param lines may repeat a number where a line was taken apart
 */
record Passage(List<Line> lines) {
    static final Passage NOTHING = new Passage(List.of());

    /**
     * A line or a part of it.
     *
     * @param number from 1
     */
    record Line(int number, String text) {}

    Passage {
        lines = List.copyOf(lines);
    }

    /** The lines joined by line breaks, without blanks at either end. */
    String text() {
        var text = new StringBuilder();
        int number = 0;
        for (var line : lines) {
            text.append(text.isEmpty() || line.number() == number ? "" : "\n").append(line.text());
            number = line.number();
        }
        return text.toString().strip();
    }

    Line first() {
        return lines.getFirst();
    }

    /** The number of the first line with words. */
    int number() {
        return lines.stream()
                .filter(line -> Wording.hasWords(line.text()))
                .findFirst()
                .orElse(first())
                .number();
    }

    /** What there is of the line with that number. */
    Passage line(int number) {
        return new Passage(
                lines.stream().filter(line -> line.number() == number).toList());
    }

    Line last() {
        return lines.getLast();
    }

    /** Whether there is a letter or a digit to read. */
    boolean hasWords() {
        return lines.stream().anyMatch(line -> Wording.hasWords(line.text()));
    }

    Passage then(Passage next) {
        return new Passage(Stream.concat(lines.stream(), next.lines.stream()).toList());
    }

    /** What stands before a place in one of the lines. */
    Passage before(int index, int column) {
        var before = new ArrayList<>(lines.subList(0, index));
        before.add(part(index, 0, column));
        return new Passage(before);
    }

    /** What stands at a place in one of the lines and after it. */
    Passage after(int index, int column) {
        var after = new ArrayList<Line>();
        after.add(part(index, column, lines.get(index).text().length()));
        after.addAll(lines.subList(index + 1, lines.size()));
        return new Passage(after);
    }

    private Line part(int index, int from, int to) {
        var line = lines.get(index);
        return new Line(line.number(), line.text().substring(from, to));
    }
}
