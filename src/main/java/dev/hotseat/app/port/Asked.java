package dev.hotseat.app.port;

import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.asking.Leaning;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/** Who was asked what. */
public interface Asked {

    /** The next question as {@link #draw} chooses it, leaning to the likely. */
    default Optional<QuestionId> next(Audience audience, Selection selection, RandomGenerator chance) {
        return draw(audience, selection, Leaning.LIKELY, chance).map(Drawn::question);
    }

    /**
     * Chooses the next question of a selection by {@link dev.hotseat.core.asking.Pick} and notes it as asked. Two calls
     * at once, also from two processes, get different questions while there are two. The cost does not grow with the
     * number of questions nor with what was asked before.
     *
     * @return empty if the catalogue has no question of the selection
     */
    Optional<Drawn> draw(Audience audience, Selection selection, Leaning leaning, RandomGenerator chance);

    /**
     * A question that was chosen.
     *
     * @param number the running number of this asking among all of the audience, from 1
     * @param before the number of the last asking of this question; empty: the audience was never asked it
     */
    record Drawn(QuestionId question, long number, OptionalLong before) {}

    /** Notes a question that was asked by its id. Unknown to the catalogue: nothing happens. */
    void note(Audience audience, QuestionId question);
}
