package dev.hotseat.core.daily;

import dev.hotseat.core.place.MessageReference;
import java.time.Instant;

/**
 * One post that was due, with its fate.
 *
 * @param due its moment: that of the occurrence or, for one beside the plan, that of the request
 */
public record Delivery(DeliveryKey key, Instant due, Fate fate) {

    /** What came of a step. */
    public sealed interface Step {
        record Taken(Delivery after) implements Step {}

        /** Somebody else was faster, or it is over: the delivery stays as it is. */
        record NotAllowed(String why) implements Step {}
    }

    public Step to(Fate next) {
        return fate.leadsTo(next)
                ? new Step.Taken(new Delivery(key, due, next))
                : new Step.NotAllowed(key.key() + " is " + fate.word() + " and cannot become " + next.word());
    }

    /**
     * It went out as that message.
     *
     * @param at the message's own moment, by which it is late or not
     * @param saysLate whether the message says that it is late
     */
    public Step sent(MessageReference message, Instant at, boolean saysLate) {
        return to(CatchUp.late(due, at, saysLate)
                .<Fate>map(by -> new Fate.Late(at, by + " late", message))
                .orElseGet(() -> new Fate.Posted(at, "in time", message)));
    }
}
