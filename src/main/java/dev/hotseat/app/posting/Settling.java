package dev.hotseat.app.posting;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.Sender.Outcome;
import dev.hotseat.app.port.Sender.Sight;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.app.port.Trouble;
import dev.hotseat.chat.Post;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out what became of posts whose claim ran out: whoever had them was killed, or could not note the outcome. What
 * cannot be there twice is sent again; for the rest somebody looks, and what cannot be seen is unknown.
 */
final class Settling {
    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);
    private static final String SILENCE = "claimed, then nothing was heard of it";

    /** A clock of another process may have been that far behind. */
    private static final Duration ASIDE = Duration.ofMinutes(1);

    /** So long a platform that cannot be asked is asked again. */
    private static final Duration PATIENCE = Duration.ofDays(1);

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

    /**
     * Begins; what is not settled by the end of the lease is taken over again.
     *
     * @param until the end of the lease
     */
    void settle(Outbox.RanOut ranOut, Route route, Instant now, Instant until) {
        if (ranOut.post().isEmpty()) {
            noting.refused(ranOut.key(), Trouble.INVALID, "its stored form cannot be read", now);
        } else if (ranOut.post().get() instanceof Post.Update) {
            // An edit done twice is the same edit, and newer ones of its message wait for it.
            outbox.again(ranOut.key(), now, SILENCE);
        } else {
            settle(ranOut, ranOut.post().get(), route, now, until);
        }
    }

    private void settle(Outbox.RanOut ranOut, Post post, Route route, Instant now, Instant until) {
        var place = Budgets.place(post);
        if (!lines.isFull(place) && budgets.spend(route, post, now).isZero()) {
            lines.join(place, () -> settle(ranOut, post, route.sender(), until));
        }
    }

    /** On the line of its place. Half of the lease is left for it at least, so that nobody else is at it. */
    private void settle(Outbox.RanOut ranOut, Post post, Sender sender, Instant until) {
        var key = ranOut.key();
        var now = clock.instant();
        if (now.plus(Posting.LEASE.dividedBy(2)).isAfter(until)) {
            return;
        }
        try {
            if (now.isBefore(ranOut.since().plus(sender.remembers())) && isWanted(ranOut, now)) {
                sendAgain(ranOut, post, sender);
            } else {
                look(ranOut, post, sender, until);
            }
        } catch (StoreUnavailable e) {
            LOG.atWarn()
                    .setCause(e)
                    .addKeyValue("post", key)
                    .log("What became of post {} could not be noted; it is asked again", key);
        }
    }

    /** What is wanted no more is not sent again; but if it is there, whoever wanted it must know. */
    private boolean isWanted(Outbox.RanOut ranOut, Instant now) {
        return noting.wantedUntil(ranOut.key(), ranOut.since())
                .map(now::isBefore)
                .orElse(true);
    }

    /** Whatever is said to the second one, the first may be there; what is put off is taken over again. */
    private void sendAgain(Outbox.RanOut ranOut, Post post, Sender sender) {
        var key = ranOut.key();
        Outcome outcome;
        try {
            outcome = sender.send(key, post);
        } catch (RuntimeException e) {
            noting.broke(key, e, clock.instant());
            return;
        }
        switch (outcome) {
            case Outcome.Sent(var message, var created) -> noting.sent(key, message, created, clock.instant());
            case Outcome.Later _ -> {}
            case Outcome.Never(var _, var why) -> noting.unclear(key, ranOut.since(), why, clock.instant());
            case Outcome.Unclear(var why) -> noting.unclear(key, ranOut.since(), why, clock.instant());
        }
    }

    private void look(Outbox.RanOut ranOut, Post post, Sender sender, Instant until) {
        var key = ranOut.key();
        var sight = sight(sender, ranOut, post);
        var now = clock.instant();
        switch (sight) {
            case Sight.There(var message, var created) -> noting.sent(key, message, created, now);
            case Sight.NotThere() -> {
                // Later than that somebody else may have seen the same, and be sending it.
                if (now.isBefore(until)) {
                    waitsAgain(key, post, now);
                }
            }
            case Sight.Hidden(var why) -> unknown(key, why, now);
            case Sight.Later(var why) -> {
                if (now.isAfter(ranOut.since().plus(PATIENCE))) {
                    unknown(key, why, now);
                }
            }
        }
    }

    private void waitsAgain(String key, Post post, Instant now) {
        try {
            noting.waitsAgain(key, post, now);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("post", key).log("What follows from post {} broke", key);
        }
    }

    private void unknown(String key, String why, Instant now) {
        noting.failed(key, Outbox.Fate.UNKNOWN, SILENCE + "; " + why, now);
    }

    private static Sight sight(Sender sender, Outbox.RanOut ranOut, Post post) {
        try {
            return sender.look(ranOut.key(), post, ranOut.since().minus(ASIDE));
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("post", ranOut.key()).log("Looking for post {} broke", ranOut.key());
            return new Sight.Hidden("a fault of ours: " + e.getClass().getSimpleName());
        }
    }
}
