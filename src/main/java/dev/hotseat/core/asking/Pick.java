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
     * Picks from the cells of a selection. Finished questions come before drafts, unasked ones before asked ones. Among
     * the unasked, a cell is drawn with the weight of its size times 3 for each step of likelihood, so that a question of
     * likelihood 5 is drawn 81 times as readily as one of likelihood 1.
     */
    static Pick from(Collection<Standing> standings, RandomGenerator chance) {
        for (var draft : new boolean[] {false, true}) {
            var open = standings.stream()
                    .filter(s -> s.cell().draft() == draft && s.unasked().isPresent())
                    .toList();
            if (!open.isEmpty()) {
                return fresh(open, chance);
            }
        }
        return standings.stream()
                .filter(s -> s.longestAgo().isPresent())
                .min(Comparator.comparingLong(s -> s.longestAgo().getAsLong()))
                .<Pick>map(s -> new Again(s.cell()))
                .orElseGet(Nothing::new);
    }

    private static Pick fresh(List<Standing> open, RandomGenerator chance) {
        var ticket = chance.nextDouble(open.stream().mapToDouble(Pick::weight).sum());
        for (var standing : open) {
            ticket -= weight(standing);
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

    private static double weight(Standing standing) {
        return standing.size() * Math.pow(3, standing.cell().likelihood().value() - Likelihood.LEAST);
    }
}
