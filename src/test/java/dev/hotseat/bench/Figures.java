package dev.hotseat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured: for each column and each name, one figure a run. */
final class Figures {
    private final Map<Column, Map<String, List<Double>>> figures = new LinkedHashMap<>();

    synchronized void add(Column column, String name, double figure) {
        figures.computeIfAbsent(column, _ -> new LinkedHashMap<>())
                .computeIfAbsent(name, _ -> new ArrayList<>())
                .add(figure);
    }

    /** A table in Markdown with its columns in the order in which they were measured first; empty if none was. */
    synchronized String table(String name) {
        var columns = figures.keySet().stream()
                .filter(column -> column.table().equals(name))
                .toList();
        if (columns.isEmpty()) {
            return "";
        }
        var table = new StringBuilder("| " + name + " | ")
                .append(columns.stream().map(Column::heading).collect(Collectors.joining(" | ")))
                .append(" |\n|---|")
                .append("---|".repeat(columns.size()))
                .append('\n');
        var rows = new LinkedHashSet<String>();
        columns.forEach(column -> rows.addAll(figures.get(column).keySet()));
        for (var row : rows) {
            table.append("| ").append(row).append(" | ");
            table.append(columns.stream()
                    .map(column -> cell(figures.get(column).getOrDefault(row, List.of())))
                    .collect(Collectors.joining(" | ")));
            table.append(" |\n");
        }
        return table.toString();
    }

    /** Median, and the range where there is one. */
    private static String cell(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        if (sorted.isEmpty()) {
            return "";
        }
        var median = written((sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2);
        var least = written(sorted.getFirst());
        var most = written(sorted.getLast());
        return least.equals(most) ? median : median + " (" + least + " to " + most + ")";
    }

    private static String written(double figure) {
        var digits = figure == Math.rint(figure) || figure >= 100 ? 0 : figure < 10 ? 2 : 1;
        return String.format(Locale.ROOT, "%,." + digits + "f", figure);
    }

    /** Every figure of every run, as comma-separated values. */
    synchronized void write(Path file) throws IOException {
        var lines = new ArrayList<>(List.of("cast,figure,run,value"));
        figures.forEach((column, named) -> named.forEach((name, values) -> {
            for (int run = 0; run < values.size(); run++) {
                lines.add(column + ",\"" + name + "\"," + (run + 1) + "," + values.get(run));
            }
        }));
        Files.write(file, lines);
    }
}
