package dev.hotseat.app.port;

import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.Vote;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ledger: what was due, what became of it, and who took part. */
public interface Deliveries {

    /** Keeps a new delivery; false if its key is there already: then nothing changes. */
    boolean add(KeptDelivery delivery);

    Optional<KeptDelivery> delivery(DeliveryKey key);

    /** Keeps what became of a delivery. */
    void change(KeptDelivery delivery);

    /** Those of a schedule, the newest first, at most so many. */
    List<KeptDelivery> last(ScheduleId schedule, int most);

    /** Those of a schedule that went out from that moment on, in the order of their moments; for a round-up. */
    List<KeptDelivery> since(ScheduleId schedule, Instant since);

    /** Those of all schedules that somebody has begun to send and whose outcome nobody knows yet. */
    List<DeliveryKey> claimed();

    /** Those of a schedule of which the same holds. */
    List<DeliveryKey> claimed(ScheduleId schedule);

    /** Those of a schedule that went out and whose answer is sealed. */
    List<KeptDelivery> sealed(ScheduleId schedule, Instant now);

    /** Until when the answer of a question is sealed in that workspace; empty: it is not. */
    Optional<Instant> sealed(WorkspaceId workspace, QuestionId question, Instant now);

    /** Somebody looked at the answer, and so took part. */
    void seen(DeliveryKey delivery, AccountId account, Instant at);

    /** Somebody said how hard it was, and so took part; the last vote counts. */
    void vote(DeliveryKey delivery, AccountId account, Vote vote, Instant at);

    /** What was made of these, together: a member who took part in several counts once. */
    Tally tally(Collection<DeliveryKey> deliveries);

    /**
     * What was made of a question.
     *
     * @param members how many took part
     * @param votes without those that nobody gave
     */
    record Tally(int members, Map<Vote, Integer> votes) {
        public Tally {
            votes = Map.copyOf(votes);
        }
    }

    /** The days of a channel, for {@link dev.hotseat.core.daily.Streak}. */
    Days days(ScheduleId schedule);

    /** The days of a person. */
    Days days(ScheduleId schedule, AccountId account);

    /** The schedules in whose questions a person took part, in the order of their ids, at most so many. */
    List<KeptSchedule> takenPartIn(AccountId account, int most);

    /**
     * Dates of a schedule.
     *
     * @param asked on which a question of the plan went out
     * @param answered on which somebody, or that person, took part in it
     */
    record Days(Set<LocalDate> asked, Set<LocalDate> answered) {
        public Days {
            asked = Set.copyOf(asked);
            answered = Set.copyOf(answered);
        }
    }
}
