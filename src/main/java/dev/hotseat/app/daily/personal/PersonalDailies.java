package dev.hotseat.app.daily.personal;

import dev.hotseat.app.port.KeptPersonal;
import dev.hotseat.app.port.Timetable;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.daily.CatchUp;
import dev.hotseat.core.daily.Decision;
import dev.hotseat.core.daily.Occurrence;
import dev.hotseat.core.daily.ScheduleId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deals with what is due to persons, one transaction each, as {@link dev.hotseat.app.daily.Dailies} does for channels:
 * the person's row is locked, each date gets its row, what is to be sent goes into the outbox, and the next date into the
 * timetable. Doing so again changes nothing.
 */
public final class PersonalDailies {
    /** The work of dealing with what a person has due; its key is {@code id/revision/date}. */
    public static final String DUE = "me-daily";

    private static final Logger LOG = LoggerFactory.getLogger(PersonalDailies.class);
    private static final int AT_ONCE = 100;
    private static final String RESTORED =
            "the database was restored from a backup, and this may have been sent before";

    private final PersonalStores stores;
    private final PersonalPosts posts;
    private final PersonalOutcomes outcomes;
    private final CatchUp catchUp;
    private final InstantSource clock;

    public PersonalDailies(
            PersonalStores stores, Bank bank, CatchUp catchUp, RandomGenerator chance, InstantSource clock) {
        this.stores = stores;
        this.posts = new PersonalPosts(stores, bank, chance);
        this.outcomes = new PersonalOutcomes(stores, posts, catchUp);
        this.catchUp = catchUp;
        this.clock = clock;
    }

    PersonalStores stores() {
        return stores;
    }

    PersonalOutcomes outcomes() {
        return outcomes;
    }

    /**
     * To be called at every start, before anything is sent and after a restored backup was noticed: settles what nobody
     * knows the outcome of, drops what a restored backup has due, and sees to it that everybody is in the timetable.
     */
    public void begin() {
        settle();
        var last = Optional.<ScheduleId>empty();
        List<KeptPersonal> some;
        do {
            var after = last;
            some = stores.transactions().inOne(() -> enterAll(stores.personals().all(after, AT_ONCE)));
            last = some.isEmpty() ? last : Optional.of(some.getLast().id());
        } while (some.size() == AT_ONCE);
    }

    private List<KeptPersonal> enterAll(List<KeptPersonal> all) {
        for (var personal : all) {
            if (personal.restored()) {
                stores.personals()
                        .locked(personal.id())
                        .ifPresent(locked -> entered(caughtUp(locked, moment()), Optional.empty()));
            } else {
                next(personal).ifPresent(next -> stores.timetable().at(due(personal, next), next.instant()));
            }
        }
        return all;
    }

    /** Settles all that is claimed; also to be called now and then. */
    public void settle() {
        outcomes.settle(stores.personals().claimed(), moment());
    }

    /** Something is due; the key is as {@link #DUE} says. */
    public void due(String key) {
        var parts = key.split("/", -1);
        if (parts.length != 3 || !ScheduleId.accepts(parts[0])) {
            LOG.error("Not a key of what is due to a person: {}", key);
            return;
        }
        var id = new ScheduleId(parts[0]);
        outcomes.settle(stores.personals().claimed(id), moment());
        stores.transactions().inOne(() -> {
            stores.personals()
                    .locked(id)
                    .filter(personal -> Long.toString(personal.revision()).equals(parts[1]))
                    .ifPresent(personal -> entered(caughtUp(personal, moment()), Optional.of(key)));
            return true;
        });
    }

    /** Deals with all that is due of a locked one; what became of it is kept. One at rest has nothing due. */
    KeptPersonal caughtUp(KeptPersonal personal, Instant now) {
        var due = personal.plan().due(personal.last(), personal.after(), now);
        if (personal.refused().isPresent() || (due.isEmpty() && !personal.restored())) {
            return personal;
        }
        var after = personal;
        for (var decided : catchUp.decide(due, now).entrySet()) {
            after = dealtWith(after, decided.getKey(), decided.getValue(), personal.restored(), now);
        }
        after = after.dealtWith(after.last(), after.after());
        stores.personals().keep(after);
        return after;
    }

    private KeptPersonal dealtWith(
            KeptPersonal personal, Occurrence occurrence, Decision decision, boolean restored, Instant now) {
        var after = personal;
        switch (decision) {
            case Decision.Wait _ -> throw new IllegalStateException("not due yet: " + occurrence);
            case Decision.TooLate(var why) -> posts.missed(personal, occurrence, why, now);
            case Decision.PostNow(), Decision.PostLate _
            when restored -> posts.missed(personal, occurrence, RESTORED, now);
            case Decision.PostNow() -> after = posts.claim(personal, occurrence, Optional.empty(), now);
            case Decision.PostLate(var by) -> after = posts.claim(personal, occurrence, Optional.of(by), now);
        }
        var due = occurrence.instant();
        return after.dealtWith(Optional.of(occurrence.date()), due.isAfter(personal.after()) ? due : personal.after());
    }

    /**
     * Enters what comes next of a locked one.
     *
     * @param running the key of the work that is being done, which the timetable forgets afterwards
     */
    KeptPersonal entered(KeptPersonal personal, Optional<String> running) {
        var next = next(personal);
        if (next.isEmpty()) {
            return personal;
        }
        var after = personal;
        if (running.equals(Optional.of(due(personal, next.get()).key()))) {
            // Called before its moment, as after a change of the zone's rules.
            after = personal.renewed();
            stores.personals().keep(after);
        }
        stores.timetable().at(due(after, next.get()), next.get().instant());
        return after;
    }

    private static Optional<Occurrence> next(KeptPersonal personal) {
        return personal.refused().isPresent()
                ? Optional.empty()
                : personal.plan().next(personal.last(), personal.after());
    }

    private static Timetable.Due due(KeptPersonal personal, Occurrence next) {
        return new Timetable.Due(DUE, personal.id().text() + "/" + personal.revision() + "/" + next.date());
    }

    /** Stores keep microseconds. */
    Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
