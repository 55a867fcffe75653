package dev.hotseat.core.quiz;

import dev.hotseat.core.place.AccountId;
import java.util.Set;

/**
 * A round that is over.
 *
 * @param counted whether it brings points. A round that was skipped, or open when the quiz was stopped, does not: not
 *     everybody had the whole time
 * @param silent who was in the game and did not answer; none where the round does not count
 */
public record PlayedRound(Round round, boolean counted, Set<AccountId> silent) {
    public PlayedRound {
        silent = Set.copyOf(silent);
    }
}
