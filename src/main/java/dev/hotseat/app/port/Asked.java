package dev.hotseat.app.port;

import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Who was asked what. */
public interface Asked {

    /**
     * Chooses the next question of a selection by {@link dev.hotseat.core.asking.Pick} and notes it as asked. Two calls
     * at once, also from two processes, get different questions while there are two. The cost does not grow with the
     * number of questions nor with what was asked before.
     *
     * @return empty if the catalogue has no question of the selection
     */
    Optional<QuestionId> next(Audience audience, Selection selection, RandomGenerator chance);

    /** Notes a question that was asked by its id. Unknown to the catalogue: nothing happens. */
    void note(Audience audience, QuestionId question);
}
