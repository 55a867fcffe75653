package dev.hotseat.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What was measured: for each cast and each name, one figure a run. */
final class Figures {
    private final Map<Cast, Map<String, List<Double>>> figures = new EnumMap<>(Cast.class);

    synchronized void add(Cast cast, String name, double figure) {
        figures.computeIfAbsent(cast, _ -> new LinkedHashMap<>())
                .computeIfAbsent(name, _ -> new ArrayList<>())
                .add(figure);
    }

    /** A table in Markdown with a column for each cast of that table; empty if none of them was measured. */
    synchronized String table(String name) {
        var casts = figures.keySet().stream()
                .filter(cast -> cast.table().equals(name))
                .toList();
        if (casts.isEmpty()) {
            return "";
        }
        var table = new StringBuilder("| " + name + " | ")
                .append(casts.stream().map(Cast::heading).collect(Collectors.joining(" | ")))
                .append(" |\n|---|")
                .append("---|".repeat(casts.size()))
                .append('\n');
        var rows = new LinkedHashSet<String>();
        casts.forEach(cast -> rows.addAll(figures.get(cast).keySet()));
        for (var row : rows) {
            table.append("| ").append(row).append(" | ");
            table.append(casts.stream()
                    .map(cast -> cell(figures.get(cast).getOrDefault(row, List.of())))
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
        figures.forEach((cast, named) -> named.forEach((name, values) -> {
            for (int run = 0; run < values.size(); run++) {
                lines.add(cast + ",\"" + name + "\"," + (run + 1) + "," + values.get(run));
            }
        }));
        Files.write(file, lines);
    }
}
