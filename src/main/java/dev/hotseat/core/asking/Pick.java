package dev.hotseat.core.asking;

import dev.hotseat.core.bank.Likelihood;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What to ask next. */
public sealed interface Pick {

    /** The question at that position of the cell, which the audience was not asked yet. */
    record Fresh(Cell cell, int position) implements Pick {}

    /** All were asked: the one that is longest ago, which is in that cell. */
    record Again(Cell cell) implements Pick {}

    /** The selection is empty. */
    record Nothing() implements Pick {}

    /**
     * Picks from the cells of a selection, leaning to the {@link Leaning#LIKELY}: among the unasked, a cell is drawn with
     * the weight of its size times 3 for each step of likelihood, so that a question of likelihood 5 is drawn 81 times as
     * readily as one of likelihood 1.
     */
    static Pick from(Collection<Standing> standings, RandomGenerator chance) {
        return from(standings, Leaning.LIKELY, chance);
    }

    /** Picks from the cells of a selection. Finished questions come before drafts, unasked ones before asked ones. */
    static Pick from(Collection<Standing> standings, Leaning leaning, RandomGenerator chance) {
        for (var draft : new boolean[] {false, true}) {
            var open = standings.stream()
                    .filter(s -> s.cell().draft() == draft && s.unasked().isPresent())
                    .toList();
            if (!open.isEmpty()) {
                return fresh(leaning == Leaning.LIKELIEST_FIRST ? likeliest(open) : open, leaning, chance);
            }
        }
        return standings.stream()
                .filter(s -> s.longestAgo().isPresent())
                .min(Comparator.comparingLong(s -> s.longestAgo().getAsLong()))
                .<Pick>map(s -> new Again(s.cell()))
                .orElseGet(Nothing::new);
    }

    private static List<Standing> likeliest(List<Standing> open) {
        int most = open.stream().mapToInt(Pick::likelihood).max().orElseThrow();
        return open.stream().filter(s -> likelihood(s) == most).toList();
    }

    private static int likelihood(Standing standing) {
        return standing.cell().likelihood().value();
    }

    private static Pick fresh(List<Standing> open, Leaning leaning, RandomGenerator chance) {
        var ticket = chance.nextDouble(
                open.stream().mapToDouble(s -> weight(s, leaning)).sum());
        for (var standing : open) {
            ticket -= weight(standing, leaning);
            if (ticket < 0) {
                return within(standing, chance).orElseThrow();
            }
        }
        // Rounding can leave a ticket that belongs to nobody: it goes to the last.
        return within(open.getLast(), chance).orElseThrow();
    }

    private static Optional<Pick> within(Standing standing, RandomGenerator chance) {
        return standing.unasked()
                .map(gap ->
                        new Fresh(standing.cell(), chance.nextInt(gap.low(), Math.min(gap.high(), standing.size()))));
    }

    private static double weight(Standing standing, Leaning leaning) {
        return switch (leaning) {
            case LIKELY -> standing.size() * Math.pow(3, likelihood(standing) - Likelihood.LEAST);
            case LIKELIEST_FIRST, NONE -> standing.size();
        };
    }
}
