package dev.hotseat.app.daily;

import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Trouble;
import dev.hotseat.core.daily.CatchUp;
import dev.hotseat.core.daily.Decision;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Fate;
import java.time.Instant;
import java.util.Collection;

/** Claimed deliveries of which nothing was heard, or which surely did not go out: whether they still may. */
final class Unsettled {
    private final DailyStores stores;
    private final DailyPosts posts;
    private final Outcomes outcomes;
    private final Windows windows;

    Unsettled(DailyStores stores, DailyPosts posts, Outcomes outcomes, Windows windows) {
        this.stores = stores;
        this.posts = posts;
        this.outcomes = outcomes;
        this.windows = windows;
    }

    /**
     * Looks up in the outbox what became of deliveries of which nothing was heard, one transaction each. What still waits
     * and is too late by now is taken back.
     */
    void settle(Collection<DeliveryKey> claimed, Instant now) {
        for (var key : claimed) {
            stores.transactions().inOne(() -> {
                // First the post and then the schedule, in the order in which posting locks them.
                stores.outbox()
                        .state(PostKey.question(key))
                        .ifPresentOrElse(
                                state -> settle(key, state, now),
                                () -> outcomes.missed(key, "its post was deleted", now));
                return true;
            });
        }
    }

    private void settle(DeliveryKey key, Outbox.State state, Instant now) {
        switch (state.fate()) {
            case WAITING -> stores.deliveries().delivery(key).ifPresent(kept -> waits(kept, now));
            case CLAIMED -> {}
            case SENT ->
                state.message()
                        .ifPresentOrElse(
                                message ->
                                        outcomes.sent(key, message, state.at().orElse(now), now),
                                () -> outcomes.unknown(key, "sent, but the platform named no message", now));
            // What kind of reason it was is not kept; one that lasts is told by the next post.
            case FAILED -> outcomes.refused(key, Trouble.OTHER, state.why(), now);
            case UNKNOWN -> outcomes.unknown(key, state.why(), now);
        }
    }

    /** A queue may be what holds it up; whoever was down, or waits for its platform, has to say so. */
    private void waits(KeptDelivery kept, Instant now) {
        var due = kept.delivery().due();
        switch (windows.of(kept).decide(due, now)) {
            case Decision.Wait _, Decision.PostNow _ -> {}
            case Decision.PostLate(var by) -> {
                if (CatchUp.late(due, now, false).isPresent()) {
                    late(kept, by, now, now);
                }
            }
            case Decision.TooLate(var why) -> withdraw(kept.key(), why, now);
        }
    }

    private void withdraw(DeliveryKey key, String why, Instant now) {
        if (stores.outbox().withdraw(PostKey.question(key), why, now)) {
            outcomes.missed(key, why, now);
        }
    }

    /**
     * It was claimed, surely did not go out and waits again, in the open transaction: by then it is missed, or late and says
     * so, or still in time. If its schedule was removed meanwhile it is taken back.
     *
     * @param from it is not sent before that moment
     */
    void waitsAgain(DeliveryKey key, Instant from, Instant now) {
        stores.deliveries()
                .delivery(key)
                .ifPresentOrElse(
                        kept -> waitsAgain(kept, from, now),
                        () -> stores.outbox().withdraw(PostKey.question(key), DailyChanges.REMOVED, now));
    }

    private void waitsAgain(KeptDelivery kept, Instant from, Instant now) {
        switch (windows.of(kept).decide(kept.delivery().due(), from)) {
            case Decision.Wait _, Decision.PostNow _ -> {}
            case Decision.PostLate(var by) -> late(kept, by, from, now);
            case Decision.TooLate(var why) -> withdraw(kept.key(), why, now);
        }
    }

    /** Claims it anew, so that its card and the ledger say the same; first the post, as posting locks them. */
    private void late(KeptDelivery before, String by, Instant from, Instant now) {
        stores.schedules()
                .schedule(before.workspace(), before.key().schedule())
                .map(schedule -> new Reworded(schedule, before.late(by).postedAt(from, schedule)))
                .filter(reworded -> posts.reword(reworded.schedule(), reworded.delivery()))
                .ifPresent(reworded -> outcomes.change(
                        before.key(),
                        (_, kept) -> Outcomes.taken(kept, kept.delivery().to(new Fate.Due(now, by + " late")))
                                .flatMap(due -> Outcomes.taken(kept, due.to(new Fate.Claimed(now, "on its way"))))
                                .ifPresent(claimed -> stores.deliveries()
                                        .change(reworded.delivery().with(claimed)))));
    }

    private record Reworded(KeptSchedule schedule, KeptDelivery delivery) {}
}
