package dev.hotseat.core.quiz.score;

import java.util.List;

/**
 * Who stands on the podium: the first three ranks.
 *
 * @param steps best first, at most {@value #MOST_STEPS}; equals in the order of joining
 * @param more how many more share the rank of the last step
 */
public record Podium(List<Placing> steps, int more) {
    public static final int MOST_STEPS = 4;

    private static final int LAST_RANK = 3;

    public Podium {
        steps = List.copyOf(steps);
    }

    public static Podium of(Results results) {
        var best = results.placings().stream()
                .filter(placing -> placing.rank() <= LAST_RANK)
                .toList();
        // Ranks are left out after equals, so what is beyond the fourth shares the fourth's rank
        var steps = best.subList(0, Math.min(MOST_STEPS, best.size()));
        return new Podium(steps, best.size() - steps.size());
    }
}
