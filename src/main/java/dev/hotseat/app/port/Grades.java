package dev.hotseat.app.port;

import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.study.Grade;
import java.time.Instant;
import java.util.List;

/** The grades that members gave, all of them: a new one does not replace an old one. */
public interface Grades {
    void add(AccountId account, QuestionId question, Grade grade, Instant at);

    /** All grades of an account, oldest first. */
    List<Given> of(AccountId account);

    record Given(QuestionId question, Grade grade, Instant at) {}
}
