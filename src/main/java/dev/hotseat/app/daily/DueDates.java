package dev.hotseat.app.daily;

import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.core.daily.CatchUp;
import dev.hotseat.core.daily.Decision;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Fate;
import dev.hotseat.core.daily.Occurrence;
import java.time.Instant;
import java.util.Optional;

/** Gives each date of a schedule whose moment has come its row in the ledger, in the open transaction. */
final class DueDates {
    /** So many dates that were left out are told at once; the log shows no more. */
    private static final int MOST_RESTS = 20;

    private static final String RESTORED =
            "the database was restored from a backup, and this may have been posted before";

    private final DailyStores stores;
    private final Ledger ledger;
    private final DailyPosts posts;
    private final Weeks weeks;

    DueDates(DailyStores stores, DailyPosts posts, Weeks weeks) {
        this.weeks = weeks;
        this.stores = stores;
        this.ledger = new Ledger(stores.deliveries());
        this.posts = posts;
    }

    /** Deals with all that is due of a locked schedule; what became of it is kept, and it may be done again. */
    KeptSchedule caughtUp(KeptSchedule schedule, Instant now) {
        leftOut(schedule, now);
        var due = schedule.plan().due(schedule.last(), schedule.after(), now);
        if (due.isEmpty() && !schedule.restored()) {
            return schedule;
        }
        var after = schedule;
        var catchUp = new CatchUp(stores.workspaces().catchUp(schedule.workspace()));
        for (var decided : catchUp.decide(due, now).entrySet()) {
            after = dealtWith(after, decided.getKey(), decided.getValue(), schedule.restored(), now);
        }
        after = after.dealtWith(after.last(), after.after());
        stores.schedules().change(after);
        return after;
    }

    private KeptSchedule dealtWith(
            KeptSchedule schedule, Occurrence occurrence, Decision decision, boolean restored, Instant now) {
        var key = new DeliveryKey.Planned(schedule.id(), occurrence.date());
        var due = occurrence.instant();
        var after = schedule;
        switch (decision) {
            case Decision.Wait _ -> throw new IllegalStateException("not due yet: " + key.key());
            case Decision.TooLate(var why) -> ledger.note(schedule, key, due, new Fate.Missed(now, why));
            case Decision.PostNow(), Decision.PostLate _
            when restored -> ledger.note(schedule, key, due, new Fate.Missed(now, RESTORED));
            case Decision.PostNow() -> {
                weeks.before(schedule, occurrence.date(), now);
                after = posts.claim(schedule, key, due, Optional.empty(), now);
            }
            case Decision.PostLate(var by) -> {
                weeks.before(schedule, occurrence.date(), now);
                after = posts.claim(schedule, key, due, Optional.of(by), now);
            }
        }
        var later = due.isAfter(schedule.after()) ? due : schedule.after();
        return after.dealtWith(Optional.of(occurrence.date()), later);
    }

    /** Notes the dates whose moment has come and on which nothing was to come; those that are noted already stay so. */
    private void leftOut(KeptSchedule schedule, Instant now) {
        var plan = schedule.plan();
        // The moment of a date may be one of the next date, where clocks are put forward over midnight.
        var from = schedule.after().atZone(plan.zone()).toLocalDate().minusDays(2);
        var before = now.atZone(plan.zone()).toLocalDate().plusDays(1);
        var dates = plan.rests(schedule.last().filter(from::isBefore).orElse(from), before).keySet().stream()
                .flatMap(date -> Occurrence.on(date, plan.time(), plan.zone().getRules()).stream())
                .filter(rest -> rest.instant().isAfter(schedule.after())
                        && !rest.instant().isAfter(now))
                .toList();
        for (var rest : dates.subList(Math.max(0, dates.size() - MOST_RESTS), dates.size())) {
            var key = new DeliveryKey.Planned(schedule.id(), rest.date());
            plan.rest(rest.date())
                    .ifPresent(why -> ledger.leaveOut(schedule, key, rest.instant(), new Fate.Skipped(now, why.why())));
        }
    }
}
