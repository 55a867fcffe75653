package dev.hotseat.adapter.seed.markdown;

import static java.util.stream.Collectors.joining;

import dev.hotseat.core.bank.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What was found in a document, to compare at a glance. */
record Outline(ReadDocument read) {

    static Outline of(String markdown) {
        return of(markdown.getBytes(StandardCharsets.UTF_8));
    }

    static Outline of(byte[] content) {
        return new Outline(DocumentReader.read(Manuscript.of("list.md", "list", content)));
    }

    /** A line for each question; {@code ¶} stands for line breaks. */
    String questions() {
        return read.entries().stream().map(Outline::line).collect(joining("\n"));
    }

    private static String line(Entry entry) {
        var line = entry.topic() + " / " + entry.subtopic()
                + entry.level()
                        .map(Level::word)
                        .map(level -> " (" + level + ")")
                        .orElse("") + ": " + entry.question()
                + entry.answer().map(answer -> " => " + answer).orElse("");
        return line.replace("\n", "¶");
    }

    List<Integer> unplaced() {
        return read.fates().unplaced();
    }

    List<Integer> marks() {
        return read.fates().onlyMarks();
    }
}
