package dev.hotseat.app.port;

import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.place.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The daily questions that come to persons by direct message, one for each account, and what came of them. */
public interface Personals {

    Optional<KeptPersonal> of(AccountId account);

    /**
     * As it stands, and nobody else can change it before the open transaction ends.
     *
     * @throws IllegalStateException outside of a transaction
     */
    Optional<KeptPersonal> locked(AccountId account);

    /** The same by the id; nothing under an id that was given up. */
    Optional<KeptPersonal> locked(ScheduleId id);

    /** Keeps it in the place of what the account had. */
    void keep(KeptPersonal personal);

    /** Removes it. What came of it stays, for the streak. */
    void remove(AccountId account);

    /** Up to {@code most} of all that do not rest, in the order of their ids, from the one after that on. */
    List<KeptPersonal> all(Optional<ScheduleId> after, int most);

    /** Keeps a new delivery; false if the account has one of that date: then nothing changes. */
    boolean add(PersonalDelivery delivery);

    Optional<PersonalDelivery> delivery(AccountId account, LocalDate date);

    Optional<PersonalDelivery> delivery(ScheduleId personal, LocalDate date);

    /** Keeps what became of a delivery; false if that is no news. */
    boolean settle(PersonalDelivery delivery);

    /** Those whose outcome nobody knows yet. */
    List<PersonalDelivery> claimed();

    /** Those of one of which the same holds. */
    List<PersonalDelivery> claimed(ScheduleId personal);

    /** The newest date of which something is kept. */
    Optional<LocalDate> last(AccountId account);

    /** The person looked at the answer of a question; nothing happens if it was not sent to them. */
    void answered(AccountId account, QuestionId question, Instant at);

    /** The dates on which a question came, and those on which it was answered. */
    Deliveries.Days days(AccountId account);
}
