package dev.hotseat.app.port;

import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.place.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Questions that somebody answered wrongly, or not at all, in a quiz: to be reviewed later. */
public interface Misses {

    /** Notes them; one that was noted before gets the new moment. */
    void add(AccountId account, Collection<QuestionId> questions, Instant at);

    /** The newest first, at most so many. */
    List<QuestionId> of(AccountId account, int most);
}
