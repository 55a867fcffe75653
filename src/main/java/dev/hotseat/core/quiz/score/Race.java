package dev.hotseat.core.quiz.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How the points of the best grew from round to round.
 *
 * @param lines best first, in the order of {@link Results#placings()}
 */
public record Race(List<Line> lines) {
    /** How many are in a race at most. */
    public static final int MOST_LINES = 5;

    public Race {
        lines = List.copyOf(lines);
    }

    /**
     * The points of one player.
     *
     * @param totals before the first round, so 0, and after each round
     */
    public record Line(Placing placing, List<Integer> totals) {
        public Line {
            totals = List.copyOf(totals);
        }
    }

    public static Race of(Results results) {
        return new Race(results.placings().stream()
                .limit(MOST_LINES)
                .map(placing -> new Line(
                        placing, totals(Objects.requireNonNull(results.marks().get(placing.player())))))
                .toList());
    }

    private static List<Integer> totals(List<Mark> marks) {
        var totals = new ArrayList<Integer>();
        totals.add(0);
        marks.forEach(mark -> totals.add(totals.getLast() + mark.points()));
        return totals;
    }

    /**
     * Who of those in the race had the most points after a round; nobody while all have none.
     *
     * @param round its number, from 1
     */
    public List<Placing> leaders(int round) {
        var most =
                lines.stream().mapToInt(line -> line.totals().get(round)).max().orElse(0);
        return lines.stream()
                .filter(line -> most > 0 && line.totals().get(round) == most)
                .map(Line::placing)
                .toList();
    }
}
