package dev.hotseat.app.daily;

import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.Timetable;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.daily.DeliveryKey;
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
 * Deals with what is due, one transaction each: the schedule is locked, each date gets its row in the ledger, what is to be
 * posted goes into the outbox, and the next date into the timetable. Doing so again changes nothing.
 */
public final class Dailies {
    /** The work of dealing with what a schedule has due; its key is {@code schedule/revision/date}. */
    public static final String DUE = "daily";

    /** The work of showing a sealed answer; its key is the delivery's, with a mark of its own once it was put off. */
    public static final String REVEAL = "daily-reveal";

    private static final char PUT_OFF = '@';

    private static final Logger LOG = LoggerFactory.getLogger(Dailies.class);
    private static final int AT_ONCE = 100;

    private final DailyStores stores;
    private final DailyPosts posts;
    private final Outcomes outcomes;
    private final Unsettled unsettled;
    private final Windows windows;
    private final DueDates dates;
    private final InstantSource clock;

    public Dailies(DailyStores stores, Bank bank, DeliveryCards cards, RandomGenerator chance, InstantSource clock) {
        this.stores = stores;
        this.posts = new DailyPosts(stores, bank, cards, chance);
        this.outcomes = new Outcomes(stores, posts, new Notices(stores, cards));
        this.windows = new Windows(stores);
        this.unsettled = new Unsettled(stores, posts, outcomes, windows);
        this.dates = new DueDates(stores, posts, new Weeks(stores, bank, cards));
        this.clock = clock;
    }

    DailyStores stores() {
        return stores;
    }

    DailyPosts posts() {
        return posts;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    Unsettled unsettled() {
        return unsettled;
    }

    Windows windows() {
        return windows;
    }

    /**
     * To be called at every start, before anything is posted: settles what nobody knows the outcome of, drops what a
     * restored backup has due, and sees to it that every schedule is in the timetable.
     */
    public void begin() {
        if (stores.schedules().noticeRestore()) {
            LOG.warn("The database was restored from a backup: daily questions that were due since are not posted");
        }
        settle();
        var last = Optional.<ScheduleId>empty();
        List<KeptSchedule> some;
        do {
            var after = last;
            some = stores.transactions().inOne(() -> enterAll(stores.schedules().all(after, AT_ONCE)));
            last = some.isEmpty() ? last : Optional.of(some.getLast().id());
        } while (some.size() == AT_ONCE);
    }

    private List<KeptSchedule> enterAll(List<KeptSchedule> schedules) {
        for (var schedule : schedules) {
            if (schedule.restored()) {
                stores.schedules()
                        .locked(schedule.id())
                        .ifPresent(locked -> entered(caughtUp(locked, moment()), Optional.empty()));
            } else {
                next(schedule).ifPresent(next -> stores.timetable().at(due(schedule, next), next.instant()));
            }
        }
        return schedules;
    }

    /** Settles all that is claimed; also to be called now and then. */
    public void settle() {
        unsettled.settle(stores.deliveries().claimed(), moment());
    }

    /** Something is due; the key is as {@link #DUE} says. */
    public void due(String key) {
        var parts = key.split("/", -1);
        if (parts.length != 3 || !ScheduleId.accepts(parts[0])) {
            LOG.error("Not a key of what is due: {}", key);
            return;
        }
        var id = new ScheduleId(parts[0]);
        unsettled.settle(stores.deliveries().claimed(id), moment());
        stores.transactions().inOne(() -> {
            stores.schedules()
                    .locked(id)
                    .filter(schedule -> Long.toString(schedule.revision()).equals(parts[1]))
                    .ifPresent(schedule -> entered(caughtUp(schedule, moment()), Optional.of(key)));
            return true;
        });
    }

    /** Deals with all that is due of a locked schedule; what became of it is kept. */
    KeptSchedule caughtUp(KeptSchedule schedule, Instant now) {
        return dates.caughtUp(schedule, now);
    }

    /**
     * Enters what comes next of a locked schedule.
     *
     * @param running the key of the work that is being done, which the timetable forgets afterwards
     */
    KeptSchedule entered(KeptSchedule schedule, Optional<String> running) {
        var next = next(schedule);
        if (next.isEmpty()) {
            return schedule;
        }
        var after = schedule;
        if (running.equals(Optional.of(due(schedule, next.get()).key()))) {
            // Called before its moment, as after a change of the zone's rules.
            after = schedule.renewed();
            stores.schedules().change(after);
        }
        stores.timetable().at(due(after, next.get()), next.get().instant());
        return after;
    }

    private static Optional<Occurrence> next(KeptSchedule schedule) {
        return schedule.plan().next(schedule.last(), schedule.after());
    }

    private static Timetable.Due due(KeptSchedule schedule, Occurrence next) {
        return new Timetable.Due(DUE, schedule.id().text() + "/" + schedule.revision() + "/" + next.date());
    }

    /** A seal is over; the key is as {@link #REVEAL} says. While another one is on the same question there, it waits. */
    public void reveal(String key) {
        int mark = key.indexOf(PUT_OFF);
        DeliveryKey.parse(mark < 0 ? key : key.substring(0, mark))
                .ifPresent(delivery -> stores.transactions().inOne(() -> {
                    stores.schedules()
                            .locked(delivery.schedule())
                            .ifPresent(schedule -> stores.deliveries()
                                    .delivery(delivery)
                                    .ifPresent(kept -> reveal(schedule, kept, moment())));
                    return true;
                }));
    }

    private void reveal(KeptSchedule schedule, KeptDelivery kept, Instant now) {
        kept.asking()
                .flatMap(asking -> stores.deliveries().sealed(kept.workspace(), asking.question(), now))
                .ifPresentOrElse(
                        until -> stores.timetable()
                                .at(
                                        new Timetable.Due(REVEAL, kept.key().key() + PUT_OFF + until.toEpochMilli()),
                                        until),
                        () -> posts.reveal(schedule, kept, now));
    }

    /** The card of a delivery can be edited no more, in the open transaction. */
    void answerBelow(DeliveryKey delivery) {
        stores.schedules()
                .locked(delivery.schedule())
                .ifPresent(schedule -> stores.deliveries()
                        .delivery(delivery)
                        .ifPresent(kept -> posts.answer(schedule, kept, moment())));
    }

    /** Stores keep microseconds. */
    Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
