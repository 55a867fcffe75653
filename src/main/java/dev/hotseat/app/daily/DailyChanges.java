package dev.hotseat.app.daily;

import dev.hotseat.app.command.OnceAtMost;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.Schedules;
import dev.hotseat.chat.EventId;
import dev.hotseat.chat.Origin;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Pause;
import dev.hotseat.core.daily.Plan;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.Wanted;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What managers do to schedules: each is one transaction, and once for its event. Whether the person is a manager is for
 * the caller to check. What was due before the change is dealt with first, as it was planned then.
 */
public final class DailyChanges {
    private static final Changed FULL = new Changed.Refused("This channel has " + Schedules.MOST_IN_CHANNEL
            + " daily questions already. Remove one first, or change one.");

    /** Why a question that waited is not posted any more. */
    static final String REMOVED = "the schedule was removed";

    private static final int REQUEST_LENGTH = 22;

    private final Dailies dailies;
    private final DailyStores stores;
    private final OnceAtMost once;
    private final Supplier<String> ids;

    /**
     * Changes of these.
     *
     * @param ids new ids that {@link ScheduleId} takes, never the same twice
     */
    public DailyChanges(Dailies dailies, OnceAtMost once, Supplier<String> ids) {
        this.dailies = dailies;
        this.stores = dailies.stores();
        this.once = once;
        this.ids = ids;
    }

    /** Sets up a new schedule. The next date is the first whose moment is yet to come. */
    public Changed add(Origin origin, Wanted wanted) {
        return counting(origin, () -> {
            var now = dailies.moment();
            var fresh = KeptSchedule.fresh(
                    new ScheduleId(ids.get()), origin.person().account(), wanted, now);
            return stores.schedules()
                    .add(fresh)
                    .<Changed>map(added -> new Changed.Done(dailies.entered(added, Optional.empty())))
                    .orElse(FULL);
        });
    }

    /** Sets a schedule to something else, from the next date on that was not posted yet. */
    public Changed set(Origin origin, ScheduleId id, Wanted wanted) {
        return change(origin, id, (schedule, now) -> {
            boolean moves = !wanted.channel().equals(schedule.wanted().channel());
            return moves && stores.schedules().in(wanted.channel()).size() >= Schedules.MOST_IN_CHANNEL
                    ? FULL
                    : kept(schedule.set(wanted, origin.person().account(), now));
        });
    }

    /** Pauses it; the pause takes the place of an earlier one. */
    public Changed pause(Origin origin, ScheduleId id, Pause pause) {
        return change(
                origin,
                id,
                (schedule, now) -> kept(schedule.planned(schedule.plan().paused(pause), now)));
    }

    /** Goes on after a pause, today if today's time has not come yet. */
    public Changed resume(Origin origin, ScheduleId id) {
        return change(origin, id, (schedule, now) -> {
            var plan = schedule.plan();
            var today = now.atZone(plan.zone()).toLocalDate();
            return plan.pause().filter(pause -> isToCome(pause, today)).isEmpty()
                    ? new Changed.Refused("It is not paused.")
                    : kept(schedule.planned(plan.resumed(today), now));
        });
    }

    private static boolean isToCome(Pause pause, LocalDate today) {
        return pause.resumes().map(date -> date.isAfter(today)).orElse(true);
    }

    /** Leaves out the next date. */
    public Changed skip(Origin origin, ScheduleId id) {
        return change(origin, id, (schedule, now) -> {
            var next = schedule.preview(now, 1);
            if (next.isEmpty()) {
                return new Changed.Refused("It is paused: there is nothing to skip.");
            }
            var plan = schedule.plan().skipping(next.getFirst().date());
            var after = keep(schedule.planned(withoutPast(plan, schedule.last()), now));
            return new Changed.Skipped(after, next.getFirst());
        });
    }

    /** Those that were skipped before the last date are in the ledger. */
    private static Plan withoutPast(Plan plan, Optional<LocalDate> last) {
        var skipped = plan.skipped().stream()
                .filter(date -> last.isEmpty() || date.isAfter(last.get()))
                .collect(Collectors.toCollection(HashSet::new));
        return new Plan(plan.time(), plan.zone(), plan.days(), plan.pause(), skipped, plan.holidays());
    }

    /** Leaves out these dates instead of the holidays it had. */
    public Changed observe(Origin origin, ScheduleId id, Set<LocalDate> holidays) {
        return change(
                origin,
                id,
                (schedule, now) -> kept(schedule.planned(schedule.plan().observing(holidays), now)));
    }

    /** Posts a question at once, beside the plan. */
    public Changed now(Origin origin, ScheduleId id) {
        return change(origin, id, (schedule, now) -> {
            var key = new DeliveryKey.Asked(schedule.id(), request(origin.event()));
            var after = dailies.posts().claim(schedule, key, now, Optional.empty(), now);
            if (after.course().questions() == schedule.course().questions()) {
                return new Changed.Refused("The bank has no question of this selection.");
            }
            stores.schedules().change(after);
            return new Changed.Done(dailies.entered(after, Optional.empty()));
        });
    }

    /** The same for the same event; short, since it stands in the ids of buttons. */
    private static String request(EventId event) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(event.key().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, REQUEST_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Removes it with its ledger. Posts of it that wait are taken back, those on their way as soon as they
     * wait again, and sealed answers are shown.
     */
    public Changed remove(Origin origin, ScheduleId id) {
        return counting(
                origin,
                () -> locked(origin, id)
                        .<Changed>map(schedule -> {
                            var now = dailies.moment();
                            for (var claimed : stores.deliveries().claimed(id)) {
                                stores.outbox().withdraw(PostKey.question(claimed), REMOVED, now);
                            }
                            for (var sealed : stores.deliveries().sealed(id, now)) {
                                dailies.posts().reveal(schedule, sealed, now);
                            }
                            stores.schedules().remove(id);
                            return new Changed.Done(schedule);
                        })
                        .orElseGet(Changed.Gone::new));
    }

    private Changed change(Origin origin, ScheduleId id, BiFunction<KeptSchedule, Instant, Changed> change) {
        return counting(
                origin,
                () -> locked(origin, id)
                        .map(schedule -> {
                            var now = dailies.moment();
                            return change.apply(dailies.caughtUp(schedule, now), now);
                        })
                        .orElseGet(Changed.Gone::new));
    }

    private Changed counting(Origin origin, Supplier<Changed> work) {
        return once.counting(origin, work).orElseGet(Changed.Repeated::new);
    }

    private Optional<KeptSchedule> locked(Origin origin, ScheduleId id) {
        return stores.schedules()
                .locked(id)
                .filter(schedule -> schedule.workspace().equals(origin.workspace()));
    }

    private Changed kept(KeptSchedule schedule) {
        return new Changed.Done(keep(schedule));
    }

    private KeptSchedule keep(KeptSchedule schedule) {
        stores.schedules().change(schedule);
        return dailies.entered(schedule, Optional.empty());
    }
}
