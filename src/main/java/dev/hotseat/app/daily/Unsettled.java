package dev.hotseat.app.daily;

import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Trouble;
import dev.hotseat.chat.Post;
import dev.hotseat.core.daily.CatchUp;
import dev.hotseat.core.daily.Decision;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Fate;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Claimed deliveries of which nothing was heard, or which surely did not go out: whether they still may. */
final class Unsettled {
    private final DailyStores stores;
    private final DailyPosts posts;
    private final Outcomes outcomes;

    Unsettled(DailyStores stores, DailyPosts posts, Outcomes outcomes) {
        this.stores = stores;
        this.posts = posts;
        this.outcomes = outcomes;
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
                                state -> settle(key, state, now), () -> outcomes.missed(key, "its post was deleted", now));
                return true;
            });
        }
    }

    private void settle(DeliveryKey key, Outbox.State state, Instant now) {
        switch (state.fate()) {
            case WAITING ->
                stores.deliveries().delivery(key).ifPresent(kept -> {
                    if (catchUp(kept).decide(kept.delivery().due(), now) instanceof Decision.TooLate(var why)) {
                        withdraw(key, why, now);
                    }
                });
            case CLAIMED -> {}
            case SENT ->
                state.message()
                        .ifPresentOrElse(
                                message -> outcomes.sent(key, message, now, now),
                                () -> outcomes.unknown(key, "sent, but the platform named no message", now));
            // What kind of reason it was is not kept; one that lasts is told by the next post.
            case FAILED -> outcomes.refused(key, Trouble.OTHER, state.why(), now);
            case UNKNOWN -> outcomes.unknown(key, state.why(), now);
        }
    }

    private void withdraw(DeliveryKey key, String why, Instant now) {
        if (stores.outbox().withdraw(PostKey.question(key), why, now)) {
            outcomes.missed(key, why, now);
        }
    }

    /**
     * It was claimed, surely did not go out and waits again, in the open transaction: by now it is missed, or late and says
     * so, or still in time.
     *
     * @param post as it waits
     */
    void waitsAgain(DeliveryKey key, Post post, Instant now) {
        outcomes.change(key, (schedule, kept) -> {
            switch (catchUp(kept).decide(kept.delivery().due(), now)) {
                case Decision.Wait _, Decision.PostNow _ -> {}
                case Decision.PostLate(var by) -> late(schedule, kept, by, post, now);
                case Decision.TooLate(var why) -> withdraw(key, why, now);
            }
        });
    }

    /** Claims it anew, so that the words of its card and of the ledger are those of now. */
    private void late(KeptSchedule schedule, KeptDelivery kept, String by, Post post, Instant now) {
        Outcomes.taken(kept, kept.delivery().to(new Fate.Due(now, by + " late")))
                .flatMap(due -> Outcomes.taken(kept, due.to(new Fate.Claimed(now, "on its way"))))
                .ifPresent(claimed -> posts.late(schedule, kept.with(claimed), by, post));
    }

    /** Until when it may still be sent; empty if there is no such delivery any more. */
    Optional<Instant> wantedUntil(DeliveryKey key) {
        return stores.deliveries()
                .delivery(key)
                .map(kept -> catchUp(kept).until(kept.delivery().due()));
    }

    private CatchUp catchUp(KeptDelivery kept) {
        return new CatchUp(stores.workspaces().catchUp(kept.workspace()));
    }
}
