package dev.hotseat.app.daily;

import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.place.AccountId;
import java.time.Instant;
import java.util.Set;

/** Tells whoever set a schedule, or else those who are told of a workspace, what they must know; once for a delivery. */
final class Notices {
    /** What their keys in the outbox begin with. */
    static final String PREFIX = "daily-word/";

    private final DailyStores stores;
    private final DeliveryCards cards;

    Notices(DailyStores stores, DeliveryCards cards) {
        this.stores = stores;
        this.cards = cards;
    }

    void suspended(KeptSchedule schedule, DeliveryKey delivery, String why, Instant now) {
        tell(schedule, "suspended/" + delivery.key(), cards.suspended(schedule, why), now);
    }

    void arrivesAgain(KeptSchedule schedule, DeliveryKey delivery, Instant now) {
        tell(schedule, "again/" + delivery.key(), cards.arrivesAgain(schedule), now);
    }

    void unknown(KeptSchedule schedule, DeliveryKey delivery, Instant now) {
        tell(schedule, "unknown/" + delivery.key(), cards.unknown(schedule, delivery), now);
    }

    private void tell(KeptSchedule schedule, String about, Card card, Instant now) {
        var told = schedule.setBy()
                .<Set<AccountId>>map(Set::of)
                .orElseGet(() -> stores.workspaces().informed(schedule.workspace()));
        for (var account : told) {
            stores.outbox()
                    .add(
                            PREFIX + about + "/" + account.key(),
                            new Post.Direct(schedule.workspace(), account, card),
                            now,
                            Outbox.Haste.PLANNED);
        }
    }
}
