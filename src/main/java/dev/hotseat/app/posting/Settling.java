package dev.hotseat.app.posting;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.Sender.Outcome;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.chat.Post;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of posts whose claim ran out: whoever had them was killed, or could not note the outcome. What
 * cannot be there twice is sent again; of the rest nobody knows.
 */
final class Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final String SILENCE = "claimed, then nothing was heard of it";

    private final Outbox outbox;
    private final Noting noting;
    private final InstantSource clock;
    private final Lines lines;
    private final Budgets budgets;

    Settling(Outbox outbox, Noting noting, InstantSource clock, Lines lines, Budgets budgets) {
        this.outbox = outbox;
        this.noting = noting;
        this.clock = clock;
        this.lines = lines;
        this.budgets = budgets;
    }

    /** Begins; what is not settled by the end of the lease is taken over again. */
    void settle(Outbox.RanOut ranOut, Route route, Instant now) {
        if (ranOut.post().isEmpty()) {
            noting.failed(ranOut.key(), Outbox.Fate.FAILED, "its stored form cannot be read", now);
        } else if (ranOut.post().get() instanceof Post.Update) {
            // An edit done twice is the same edit, and newer ones of its message wait for it.
            outbox.again(ranOut.key(), now, SILENCE);
        } else if (isRemembered(ranOut, route.sender())) {
            sendAgain(ranOut, ranOut.post().get(), route, now);
        } else {
            noting.failed(ranOut.key(), Outbox.Fate.UNKNOWN, SILENCE, now);
        }
    }

    private boolean isRemembered(Outbox.RanOut ranOut, Sender sender) {
        return clock.instant().isBefore(ranOut.since().plus(sender.remembers()));
    }

    private void sendAgain(Outbox.RanOut ranOut, Post post, Route route, Instant now) {
        var place = Budgets.place(post);
        if (!lines.isFull(place) && budgets.spend(route, post, now).isZero()) {
            lines.join(place, () -> {
                if (isRemembered(ranOut, route.sender())) {
                    sendAgain(ranOut.key(), post, route.sender());
                }
            });
        }
    }

    /** Whatever is said to the second one, the first may be there; what is put off is taken over again. */
    private void sendAgain(String key, Post post, Sender sender) {
        try {
            switch (Posting.outcome(sender, key, post)) {
                case Outcome.Sent(var message, var created) -> noting.sent(key, message, created, clock.instant());
                case Outcome.Later _ -> {}
                case Outcome.Never(var why) -> noting.failed(key, Outbox.Fate.UNKNOWN, why, clock.instant());
                case Outcome.Unclear(var why) -> noting.failed(key, Outbox.Fate.UNKNOWN, why, clock.instant());
            }
        } catch (StoreUnavailable e) {
            LOG.atWarn()
                    .setCause(e)
                    .addKeyValue("post", key)
                    .log("What became of post {} could not be noted; it is asked again", key);
        }
    }
}
