package dev.hotseat.app.daily;

import dev.hotseat.app.port.Deliveries;
import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.core.daily.Delivery;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Fate;
import java.time.Instant;
import java.util.Optional;

/**
 * New rows of the ledger, in the open transaction and with the schedule locked. What is there already stays as it is, with
 * one exception: a date that was left out comes once more if it is planned after all and has a later time.
 */
record Ledger(Deliveries deliveries) {

    /** Whether it has that row, and what it says stands. */
    boolean has(DeliveryKey key) {
        return deliveries.delivery(key).filter(kept -> !isLeftOut(kept)).isPresent();
    }

    private static boolean isLeftOut(KeptDelivery kept) {
        return kept.fate() instanceof Fate.Skipped;
    }

    void enter(KeptDelivery delivery) {
        if (!deliveries.add(delivery) && !has(delivery.key())) {
            deliveries.change(delivery);
        }
    }

    /** Notes what is not sent though it was to be. */
    void note(KeptSchedule schedule, DeliveryKey key, Instant due, Fate fate) {
        enter(row(schedule, key, due, fate));
    }

    /** Notes that nothing was to come, once. */
    void leaveOut(KeptSchedule schedule, DeliveryKey key, Instant due, Fate.Skipped why) {
        deliveries.add(row(schedule, key, due, why));
    }

    private static KeptDelivery row(KeptSchedule schedule, DeliveryKey key, Instant due, Fate fate) {
        return new KeptDelivery(schedule.workspace(), new Delivery(key, due, fate), Optional.empty());
    }
}
