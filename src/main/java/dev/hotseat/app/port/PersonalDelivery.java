package dev.hotseat.app.port;

import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.place.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What came of one date of a person's daily question; a person has one for each date.
 *
 * @param personal the id that it had then
 * @param question empty if none was sent
 * @param why in words for the log
 */
public record PersonalDelivery(
        AccountId account,
        LocalDate date,
        ScheduleId personal,
        Instant due,
        Optional<QuestionId> question,
        State state,
        Instant at,
        String why) {

    /** Where it stands; the first may become any of the others, and an unknown one may turn out to be there. */
    public enum State {
        CLAIMED,
        POSTED,
        LATE,
        MISSED,
        FAILED,
        UNKNOWN
    }

    public PersonalDelivery to(State state, String why, Instant at) {
        return new PersonalDelivery(account, date, personal, due, question, state, at, why);
    }
}
