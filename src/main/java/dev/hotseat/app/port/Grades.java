package dev.hotseat.app.port;

import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.study.Grade;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The grades that members gave, all of them: a new one does not replace an old one. */
public interface Grades {
    void add(AccountId account, QuestionId question, Grade grade, Instant at);

    /** All grades of an account, oldest first. */
    List<Given> of(AccountId account);

    /** How often an account gave each grade. */
    Tally tally(AccountId account, Instant since);

    /**
     * How often each grade was given; a grade without any is not in it.
     *
     * @param lately from the instant on that was asked for
     */
    record Tally(Map<Grade, Integer> ever, Map<Grade, Integer> lately) {
        public Tally {
            ever = Map.copyOf(ever);
            lately = Map.copyOf(lately);
        }
    }

    record Given(QuestionId question, Grade grade, Instant at) {}
}
