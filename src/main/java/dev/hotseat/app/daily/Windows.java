package dev.hotseat.app.daily;

import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.core.daily.CatchUp;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.ScheduleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Until when the posts of daily questions are worth sending, where their platform puts them off. */
final class Windows {
    /** People wait for an answer, and have to know what went wrong, on the next day too. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final DailyStores stores;

    Windows(DailyStores stores) {
        this.stores = stores;
    }

    /**
     * Until when the post with that key is wanted; not at all, if what it belongs to was removed.
     *
     * @param since when it was first due
     */
    Instant until(String key, Instant since) {
        return PostKey.parse(key)
                .map(post -> switch (post.kind()) {
                    case QUESTION ->
                        kept(post.delivery())
                                .map(kept -> of(kept).until(kept.delivery().due()))
                                .orElse(since);
                    case THREAD ->
                        kept(post.delivery()).map(kept -> of(kept).until(since)).orElse(since);
                    // Where the schedule was removed its sealed answers were promised all the same.
                    case REVEAL, ANSWER -> since.plus(A_DAY);
                })
                .orElseGet(() -> key.startsWith(Notices.PREFIX) ? since.plus(A_DAY) : roundup(key, since));
    }

    /** What else there is, from {@link Weeks}: it goes ahead of a question, and has the window of that. */
    private Instant roundup(String key, Instant since) {
        return Optional.of(key.split("/", -1))
                .filter(parts -> parts.length == 3 && ScheduleId.accepts(parts[1]))
                .flatMap(parts -> stores.deliveries().last(new ScheduleId(parts[1]), 1).stream()
                        .findFirst())
                .map(kept -> of(kept).until(since))
                .orElse(since);
    }

    private Optional<KeptDelivery> kept(DeliveryKey key) {
        return stores.deliveries().delivery(key);
    }

    /** How late the workspace of a delivery wants its questions. */
    CatchUp of(KeptDelivery kept) {
        return new CatchUp(stores.workspaces().catchUp(kept.workspace()));
    }
}
