package dev.hotseat.app.posting;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.app.port.Transactions;
import dev.hotseat.app.port.Trouble;
import dev.hotseat.chat.Post;
import dev.hotseat.core.place.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final Duration OTHERS = Duration.ofMillis(500);
    static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final Outbox outbox;
    private final Noting noting;
    private final Map<Platform, Route> routes;
    private final InstantSource clock;
    private final Lines lines;
    private final Budgets budgets = new Budgets();
    private final Refreshing refreshing;
    private final Settling settling;

    /**
     * Sends over these routes.
     *
     * @param aftermaths are told what becomes of posts, each of those whose keys begin with its prefix
     * @param refreshes are sent where posts leave room
     * @param threads runs each send, which may take 10 s
     * @throws IllegalArgumentException if a prefix is the beginning of another
     */
    public Posting(
            Outbox outbox,
            Transactions transactions,
            Collection<Aftermath> aftermaths,
            Refreshes refreshes,
            Collection<Route> routes,
            InstantSource clock,
            Executor threads) {
        this.outbox = outbox;
        this.noting = new Noting(outbox, transactions, aftermaths);
        this.routes = routes.stream().collect(Collectors.toMap(Route::platform, Function.identity()));
        this.clock = clock;
        this.lines = new Lines(threads);
        this.settling = new Settling(outbox, noting, clock, lines, budgets);
        this.refreshing = new Refreshing(refreshes, outbox, this.routes, clock, lines, budgets);
    }

    /**
     * Begins to send up to a score of posts that are due on each platform, as far as its budget goes, and refreshes where
     * that was all; how many began. None means that nothing more can be sent before one that is under way has ended or
     * time has passed.
     */
    public int runDue(Instant now) {
        if (lines.size() >= MOST_UNDER_WAY) {
            return 0;
        }
        for (var route : routes.values()) {
            outbox.takeOver(route.platform(), now, AT_ONCE, LEASE)
                    .forEach(ranOut -> settling.settle(ranOut, route, now, now.plus(LEASE)));
        }
        int begun = 0;
        var done = new HashSet<Platform>();
        for (var route : routes.values()) {
            int most = Math.min(budgets.left(route, now), Math.min(AT_ONCE, MOST_UNDER_WAY - lines.size()));
            var claimed = most > 0 ? outbox.claim(route.platform(), now, most, LEASE) : List.<Outbox.Claimed>of();
            for (var post : claimed) {
                begun += begin(route, post, now) ? 1 : 0;
            }
            if (claimed.size() < most) {
                done.add(route.platform());
            }
        }
        // Elsewhere more may be due than was claimed, and that comes first.
        return begun + refreshing.runDue(now, done);
    }

    /**
     * After a round in which nothing began: how soon another may begin something because a platform that allows nothing
     * now allows some again. Empty: none is used up.
     */
    public Optional<Duration> pause(Instant now) {
        return routes.values().stream()
                .filter(route -> budgets.left(route, now) == 0)
                .map(route -> budgets.untilHalf(route, now))
                .min(Comparator.naturalOrder());
    }

    private boolean begin(Route route, Outbox.Claimed claimed, Instant now) {
        var key = claimed.key();
        var place = Budgets.place(claimed.post());
        if (lines.isFull(place)) {
            outbox.held(key, now.plus(FULL));
            return false;
        }
        var wait = budgets.spend(route, claimed.post(), now);
        if (wait.isPositive()) {
            outbox.held(key, now.plus(isForOthersToo(route, claimed.post()) ? shorter(wait, OTHERS) : wait));
            return false;
        }
        lines.join(place, () -> {
            var turn = clock.instant();
            if (!turn.isAfter(now.plus(LEASE.dividedBy(2)))) {
                send(route.sender(), claimed, now.plus(LEASE));
            } else if (turn.isBefore(now.plus(LEASE))) {
                // It waited so long that its claim might run out while it is sent.
                outbox.held(key, turn);
            }
        });
        return true;
    }

    /** Edits are divided among processes in small parts, and another may have some of its own left. */
    private static boolean isForOthersToo(Route route, Post post) {
        return post instanceof Post.Update && route.sharing().getAsInt() > 1;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private void send(Sender sender, Outbox.Claimed claimed, Instant until) {
        var key = claimed.key();
        try {
            Sender.Outcome outcome;
            try {
                outcome = sender.send(key, claimed.post());
            } catch (RuntimeException e) {
                noting.broke(key, e, clock.instant());
                return;
            }
            switch (outcome) {
                case Sender.Outcome.Sent(var message, var created) ->
                    noting.sent(key, message, created, clock.instant());
                case Sender.Outcome.Later(var pause, var why) -> later(claimed, pause, why, until);
                case Sender.Outcome.Never(var trouble, var why) -> noting.refused(key, trouble, why, clock.instant());
                case Sender.Outcome.Unclear(var why) -> noting.unclear(key, claimed.since(), why, clock.instant());
            }
        } catch (StoreUnavailable e) {
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("post", key)
                    .log("What became of post {} could not be noted; it counts as a claim that ran out", key);
        }
    }

    private void later(Outbox.Claimed claimed, Duration pause, String why, Instant until) {
        var now = clock.instant();
        if (!now.isBefore(until)) {
            // Whoever took it over may be sending it.
            return;
        }
        // From there on the longest pause is shorter anyway.
        var backoff = Duration.ofSeconds(1L << Math.min(claimed.attempt(), MOST_ATTEMPTS + 1));
        var longer = pause.compareTo(backoff) > 0 ? pause : backoff;
        var next = now.plus(shorter(longer, LONGEST_PAUSE));
        boolean over = noting.wantedUntil(claimed.key(), claimed.since())
                .map(next::isAfter)
                .orElseGet(() -> claimed.attempt() >= MOST_ATTEMPTS);
        if (over) {
            noting.refused(claimed.key(), Trouble.PUT_OFF, why, now);
        } else {
            noting.putOff(claimed.key(), next, why);
        }
    }
}
