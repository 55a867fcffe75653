package dev.hotseat.app.daily;

import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.KeptSchedule.Suspension;
import dev.hotseat.app.port.Timetable;
import dev.hotseat.app.port.Trouble;
import dev.hotseat.core.daily.CatchUp;
import dev.hotseat.core.daily.Delivery;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Fate;
import dev.hotseat.core.place.MessageReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes in the ledger what became of claimed deliveries. */
final class Outcomes {
    private static final Logger LOG = LoggerFactory.getLogger(Outcomes.class);

    /** While a schedule is suspended, somebody is told so again after that time. */
    static final Duration REMINDED = Duration.ofDays(7);

    private final DailyStores stores;
    private final DailyPosts posts;
    private final Notices notices;

    Outcomes(DailyStores stores, DailyPosts posts, Notices notices) {
        this.stores = stores;
        this.posts = posts;
        this.notices = notices;
    }

    /** The question became that message, in the open transaction. */
    void sent(DeliveryKey key, MessageReference message, Instant at, Instant now) {
        change(key, (schedule, kept) -> {
            var came = CatchUp.came(kept.delivery().due(), at, now);
            var after = taken(kept, kept.delivery().sent(message, came, kept.saysLate()));
            if (after.isEmpty()) {
                return;
            }
            var delivery = kept.with(told(after.get(), kept)).postedAt(came, schedule);
            stores.deliveries().change(delivery);
            if (schedule.suspension().isPresent()) {
                stores.schedules().change(schedule.suspended(Optional.empty()));
                notices.arrivesAgain(schedule, key, now);
            }
            if (schedule.wanted().thread()) {
                posts.thread(delivery, message, now);
            }
            delivery.asking()
                    .flatMap(KeptDelivery.Asking::sealedUntil)
                    .ifPresent(until -> stores.timetable().at(new Timetable.Due(Dailies.REVEAL, key.key()), until));
        });
    }

    /** The log says too that a lap began. */
    private static Delivery told(Delivery delivery, KeptDelivery kept) {
        var lap = kept.asking()
                .filter(KeptDelivery.Asking::opensLap)
                .map(asking -> "; lap " + asking.lap() + " began")
                .orElse("");
        return new Delivery(
                delivery.key(),
                delivery.due(),
                switch (delivery.fate()) {
                    case Fate.Posted(var at, var why, var message) -> new Fate.Posted(at, why + lap, message);
                    case Fate.Late(var at, var why, var message) -> new Fate.Late(at, why + lap, message);
                    case Fate.Due _, Fate.Claimed _, Fate.Missed _, Fate.Skipped _, Fate.Failed _, Fate.Unknown _ ->
                        delivery.fate();
                });
    }

    /** It surely did not go out and will not, for that kind of reason, in the open transaction. */
    void refused(DeliveryKey key, Trouble trouble, String why, Instant now) {
        switch (trouble) {
            case SHUT_OUT -> shutOut(key, why, now);
            // Its question may be what is wrong with it: the next one is another.
            case INVALID -> failed(key, why, false, now);
            case OTHER -> failed(key, why, true, now);
            case PUT_OFF -> missed(key, why + ", until it was too late", now);
        }
    }

    private void failed(DeliveryKey key, String why, boolean takesBack, Instant now) {
        change(
                key,
                (schedule, kept) -> taken(kept, kept.delivery().to(new Fate.Failed(now, why)))
                        .ifPresent(after -> {
                            stores.deliveries().change(kept.with(after));
                            if (takesBack) {
                                stores.schedules().change(takenBack(schedule, kept));
                            }
                        }));
    }

    /** The schedule is suspended until a post arrives again. */
    private void shutOut(DeliveryKey key, String why, Instant now) {
        change(
                key,
                (schedule, kept) -> taken(kept, kept.delivery().to(new Fate.Failed(now, why)))
                        .ifPresent(after -> {
                            stores.deliveries().change(kept.with(after));
                            var before = schedule.suspension();
                            boolean tells = before.isEmpty()
                                    || !before.get().told().plus(REMINDED).isAfter(now);
                            var suspension = new Suspension(
                                    before.map(Suspension::since).orElse(now),
                                    why,
                                    tells ? now : before.get().told());
                            stores.schedules().change(takenBack(schedule, kept).suspended(Optional.of(suspension)));
                            if (tells) {
                                notices.suspended(schedule, key, why, now);
                            }
                        }));
    }

    /** Nobody knows whether it is there, in the open transaction. */
    void unknown(DeliveryKey key, String why, Instant now) {
        change(
                key,
                (schedule, kept) -> taken(kept, kept.delivery().to(new Fate.Unknown(now, why)))
                        .ifPresent(after -> {
                            stores.deliveries().change(kept.with(after));
                            notices.unknown(schedule, key, now);
                        }));
    }

    /** It surely did not go out, and does not any more, in the open transaction. */
    void missed(DeliveryKey key, String why, Instant now) {
        change(
                key,
                (schedule, kept) -> taken(kept, kept.delivery().to(new Fate.Due(now, why)))
                        .flatMap(due -> taken(kept, due.to(new Fate.Missed(now, why))))
                        .ifPresent(after -> {
                            stores.deliveries().change(kept.with(after));
                            stores.schedules().change(takenBack(schedule, kept));
                        }));
    }

    private static KeptSchedule takenBack(KeptSchedule schedule, KeptDelivery kept) {
        return kept.asking()
                .map(asking -> schedule.on(schedule.course().takenBack(asking.number(), asking.question())))
                .orElse(schedule);
    }

    /** What is done with a delivery whose schedule is locked. */
    interface Work {
        void on(KeptSchedule schedule, KeptDelivery delivery);
    }

    /** Does it, in the open transaction; nothing if one of both is gone. */
    void change(DeliveryKey key, Work work) {
        stores.schedules()
                .locked(key.schedule())
                .ifPresent(schedule -> stores.deliveries().delivery(key).ifPresent(kept -> work.on(schedule, kept)));
    }

    /** Empty if it was told before. */
    static Optional<Delivery> taken(KeptDelivery kept, Delivery.Step step) {
        return switch (step) {
            case Delivery.Step.Taken(var after) -> Optional.of(after);
            case Delivery.Step.NotAllowed(var why) -> {
                LOG.atInfo().addKeyValue("delivery", kept.key().key()).log("Told again: {}", why);
                yield Optional.empty();
            }
        };
    }
}
