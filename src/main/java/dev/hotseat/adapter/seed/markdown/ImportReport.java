package dev.hotseat.adapter.seed.markdown;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/** Tells what an import placed where, and what it could not place. */
final class ImportReport {
    private final StringBuilder text = new StringBuilder();

    private ImportReport() {}

    /** The files and, for each document, its lines that need a look. */
    static String of(String folder, List<TopicFile> files, List<ReadDocument> documents) {
        var report = new ImportReport();
        if (!files.isEmpty()) {
            report.files(folder, files);
        }
        documents.forEach(report::document);
        return report.text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void files(String folder, List<TopicFile> files) {
        long drafts = files.stream().mapToLong(TopicFile::drafts).sum();
        int questions = files.stream().mapToInt(TopicFile::questions).sum();
        line(folder + ": " + count(questions, "question") + " in " + count(files.size(), "topic") + ", "
                + (questions - drafts) + " with an answer, " + count(drafts, "draft") + ".");
        int widest = files.stream().mapToInt(f -> f.slug().length()).max().orElse(0);
        for (var file : files) {
            var name = file.slug() + ".yaml";
            line("  " + name + " ".repeat(widest + 7 - name.length()) + "%4d  ".formatted(file.questions())
                    + file.title());
        }
    }

    private void document(ReadDocument read) {
        var entries = read.entries();
        var name = read.manuscript().name();
        line("");
        line(name + ": " + count(entries.size(), "question")
                + (read.title().equals(read.manuscript().document()) ? "" : ", \"" + read.title() + "\"") + ".");
        if (!read.manuscript().charset().equals(StandardCharsets.UTF_8)) {
            line("  Read as " + read.manuscript().charset() + ".");
        }
        long silent = entries.stream().filter(entry -> entry.level().isEmpty()).count();
        if (silent > 0) {
            line("  No level is named for " + silent + " of them: they stand as intermediate.");
        }
        twice(entries);
        remarks(read);
        unplaced(read);
    }

    private void twice(List<Entry> entries) {
        var asked = new LinkedHashMap<String, List<Entry>>();
        entries.forEach(entry -> asked.computeIfAbsent(TopicFile.key(entry.question()), _ -> new ArrayList<>())
                .add(entry));
        asked.values().removeIf(same -> same.size() == 1);
        if (!asked.isEmpty()) {
            line("  Asked more than once, each with an id of its own:");
            asked.values()
                    .forEach(same -> line("    "
                            + numbers(same.stream().map(Entry::line).toList()) + ": "
                            + same.getFirst().question().lines().findFirst().orElse("")));
        }
    }

    private void remarks(ReadDocument read) {
        var manuscript = read.manuscript();
        if (!manuscript.repaired().isEmpty()) {
            line("  Damaged characters were repaired: " + numbers(manuscript.repaired()) + ".");
        }
        if (!manuscript.lossy().isEmpty()) {
            line("  Characters were lost, or cannot be kept:");
            manuscript
                    .lossy()
                    .forEach(number ->
                            line("    line " + number + ": " + read.fates().line(number)));
        }
        if (!read.fates().remarks().isEmpty()) {
            line("  Not as it was:");
            read.fates()
                    .remarks()
                    .forEach((number, how) -> line("    line " + number + ", " + String.join("; ", how) + ": "
                            + read.fates().line(number)));
        }
    }

    private void unplaced(ReadDocument read) {
        var fates = read.fates();
        var unplaced = fates.unplaced();
        if (!unplaced.isEmpty()) {
            line("  Not placed, " + count(unplaced.size(), "line") + ":");
            var same = new LinkedHashMap<String, List<Integer>>();
            unplaced.forEach(number -> same.computeIfAbsent(fates.line(number), _ -> new ArrayList<>())
                    .add(number));
            same.forEach((line, numbers) -> line("    " + numbers(numbers) + ": " + line));
        }
        if (!fates.onlyMarks().isEmpty()) {
            line("  Rules, tags and labels, not needed any more: " + numbers(fates.onlyMarks()) + ".");
        }
    }

    private static String count(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** {@code lines 3, 7-9}. */
    private static String numbers(Collection<Integer> numbers) {
        var ranges = new ArrayList<int[]>();
        for (int number : numbers) {
            if (!ranges.isEmpty() && ranges.getLast()[1] == number - 1) {
                ranges.getLast()[1] = number;
            } else {
                ranges.add(new int[] {number, number});
            }
        }
        return (numbers.size() == 1 ? "line " : "lines ")
                + ranges.stream()
                        .map(r -> r[0] == r[1] ? "" + r[0] : r[0] + "-" + r[1])
                        .collect(joining(", "));
    }
}
