package dev.hotseat.app.posting;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.core.place.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox, to many places side by side and to each place one after the other, so that a slow
 * place holds up nobody else. {@link #runDue} is called again and again, by one thread at a time; the rows are
 * the truth, so it may stop at any moment.
 */
public final class Posting {
    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);
    private static final int AT_ONCE = 20;
    private static final int MOST_UNDER_WAY = 64;
    private static final int MOST_ATTEMPTS = 8;

    private static final Duration FULL = Duration.ofSeconds(1);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Map<Platform, Route> routes;
    private final InstantSource clock;
    private final Lines lines;
    private final Budgets budgets = new Budgets();

    /**
     * Sends over these routes.
     *
     * @param threads runs each send, which may take 10 s
     */
    public Posting(Outbox outbox, Collection<Route> routes, InstantSource clock, Executor threads) {
        this.outbox = outbox;
        this.routes = routes.stream().collect(Collectors.toMap(Route::platform, Function.identity()));
        this.clock = clock;
        this.lines = new Lines(threads);
    }

    /**
     * Begins to send up to a score of posts that are due; how many began. None means that nothing more can be sent before
     * one that is under way has ended or time has passed.
     */
    public int runDue(Instant now) {
        int room = MOST_UNDER_WAY - lines.size();
        if (routes.isEmpty() || room <= 0) {
            return 0;
        }
        int begun = 0;
        for (var post : outbox.claim(routes.keySet(), now, Math.min(AT_ONCE, room), LEASE)) {
            begun += begin(post, now) ? 1 : 0;
        }
        return begun;
    }

    private boolean begin(Outbox.Claimed claimed, Instant now) {
        var key = claimed.key();
        var route = routes.get(claimed.post().workspace().platform());
        if (route == null) {
            throw new IllegalStateException("claimed for a platform that is not here: " + key);
        }
        var place = Budgets.place(claimed.post());
        if (lines.isFull(place)) {
            outbox.held(key, now.plus(FULL));
            return false;
        }
        var wait = budgets.spend(route, claimed.post(), now);
        if (wait.isPositive()) {
            outbox.held(key, now.plus(wait));
            return false;
        }
        lines.join(place, () -> {
            if (clock.instant().isAfter(now.plus(LEASE.dividedBy(2)))) {
                // It waited so long that its claim might run out while it is sent.
                outbox.held(key, clock.instant());
            } else {
                send(route.sender(), claimed);
            }
        });
        return true;
    }

    private void send(Sender sender, Outbox.Claimed claimed) {
        var key = claimed.key();
        try {
            switch (outcome(sender, claimed)) {
                case Sender.Outcome.Sent(var message) -> outbox.sent(key, message, clock.instant());
                case Sender.Outcome.Later(var pause, var why) -> later(claimed, pause, why, clock.instant());
                case Sender.Outcome.Never(var why) -> giveUp(key, Outbox.Fate.FAILED, why, clock.instant());
                case Sender.Outcome.Unclear(var why) -> giveUp(key, Outbox.Fate.UNKNOWN, why, clock.instant());
            }
        } catch (StoreUnavailable e) {
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("post", key)
                    .log("What became of post {} could not be noted; it will count as unknown", key);
        }
    }

    /** A sender that throws breaks its promise: nobody knows then whether the post is there. */
    private static Sender.Outcome outcome(Sender sender, Outbox.Claimed claimed) {
        try {
            return sender.send(claimed.key(), claimed.post());
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("post", claimed.key()).log("Sending post {} broke", claimed.key());
            return new Sender.Outcome.Unclear("a fault of ours: " + e.getClass().getSimpleName());
        }
    }

    private void later(Outbox.Claimed claimed, Duration pause, String why, Instant now) {
        if (claimed.attempt() >= MOST_ATTEMPTS) {
            giveUp(claimed.key(), Outbox.Fate.FAILED, why, now);
            return;
        }
        var backoff = Duration.ofSeconds(1L << claimed.attempt());
        var longer = pause.compareTo(backoff) > 0 ? pause : backoff;
        outbox.again(claimed.key(), now.plus(longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer), why);
    }

    private void giveUp(String key, Outbox.Fate fate, String why, Instant now) {
        LOG.atWarn().addKeyValue("post", key).log("Post {} is {}: {}", key, fate, why);
        outbox.failed(key, fate, why, now);
    }
}
