package dev.hotseat.app.port;

import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.daily.Delivery;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Fate;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * A delivery of the ledger.
 *
 * @param asking what was asked; empty if it did not come to that
 */
public record KeptDelivery(WorkspaceId workspace, Delivery delivery, Optional<Asking> asking) {

    /**
     * A question with what its card says.
     *
     * @param number how many questions the schedule has posted, this one included
     * @param lap from 1
     * @param opensLap whether the lap begins with it, and is not the first
     * @param streak of the channel in days, up to the question before
     * @param late by how much, for people; empty: in time
     * @param sealedUntil when the answer comes; empty: whoever presses sees it
     */
    public record Asking(
            QuestionId question,
            long number,
            int lap,
            boolean opensLap,
            int streak,
            Optional<String> late,
            Optional<Instant> sealedUntil) {}

    public DeliveryKey key() {
        return delivery.key();
    }

    public Fate fate() {
        return delivery.fate();
    }

    /** The same, late by so much, for people. */
    public KeptDelivery late(String by) {
        var late = asking.map(a -> new Asking(
                a.question(), a.number(), a.lap(), a.opensLap(), a.streak(), Optional.of(by), a.sealedUntil()));
        return new KeptDelivery(workspace, delivery, late);
    }

    /** The same, if it is posted at that moment: where it is sealed, it is so from then on, as its schedule says. */
    public KeptDelivery postedAt(Instant moment, KeptSchedule schedule) {
        var sealed = asking.filter(a -> a.sealedUntil().isPresent())
                .flatMap(_ -> schedule.wanted().reveal().sealedUntil(moment));
        if (sealed.isEmpty()) {
            return this;
        }
        return new KeptDelivery(
                workspace,
                delivery,
                asking.map(a ->
                        new Asking(a.question(), a.number(), a.lap(), a.opensLap(), a.streak(), a.late(), sealed)));
    }

    /** Whether its card says that it is late. */
    public boolean saysLate() {
        return asking.flatMap(Asking::late).isPresent();
    }

    public KeptDelivery with(Delivery delivery) {
        return new KeptDelivery(workspace, delivery, asking);
    }
}
