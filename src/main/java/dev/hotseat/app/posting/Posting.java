package dev.hotseat.app.posting;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Sender;
import dev.hotseat.core.place.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox. It is called again and again, by one thread at a time; the rows are the truth, so it
 * may stop at any moment.
 */
public final class Posting {
    private static final Logger LOG = LoggerFactory.getLogger(Posting.class);
    private static final int AT_ONCE = 20;
    private static final int MOST_ATTEMPTS = 8;
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Map<Platform, Route> routes;
    private final Budgets budgets = new Budgets();

    public Posting(Outbox outbox, Collection<Route> routes) {
        this.outbox = outbox;
        this.routes = routes.stream().collect(Collectors.toMap(Route::platform, Function.identity()));
    }

    /** Sends up to a score of posts that are due; how many it took up. Fewer than that means that nothing more is due. */
    public int runDue(Instant now) {
        if (routes.isEmpty()) {
            return 0;
        }
        var claimed = outbox.claim(routes.keySet(), now, AT_ONCE, LEASE);
        for (var post : claimed) {
            send(post, now);
        }
        return claimed.size();
    }

    private void send(Outbox.Claimed claimed, Instant now) {
        var key = claimed.key();
        var route = routes.get(claimed.post().workspace().platform());
        if (route == null) {
            throw new IllegalStateException("claimed for a platform that is not here: " + key);
        }
        var wait = budgets.spend(route, claimed.post(), now);
        if (wait.isPositive()) {
            outbox.held(key, now.plus(wait));
            return;
        }
        switch (route.sender().send(key, claimed.post())) {
            case Sender.Outcome.Sent(var message) -> outbox.sent(key, message, now);
            case Sender.Outcome.Later(var pause, var why) -> later(claimed, pause, why, now);
            case Sender.Outcome.Never(var why) -> giveUp(key, Outbox.Fate.FAILED, why, now);
            case Sender.Outcome.Unclear(var why) -> giveUp(key, Outbox.Fate.UNKNOWN, why, now);
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
