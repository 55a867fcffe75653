package dev.hotseat.core.daily;

import dev.hotseat.core.place.MessageReference;
import java.time.Duration;
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
     * It went out as that message. Whether that counts as late is settled by when it was claimed, as its words were; a
     * message that was found again counts by its own moment.
     */
    public Step sent(MessageReference message, Instant at) {
        var begun = fate instanceof Fate.Claimed claimed ? claimed.at() : at;
        var after = Duration.between(due, begun);
        return to(
                CatchUp.inTime(after)
                        ? new Fate.Posted(at, "in time", message)
                        : new Fate.Late(at, CatchUp.words(after) + " late", message));
    }
}
