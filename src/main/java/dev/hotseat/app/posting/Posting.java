package dev.hotseat.app.posting;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.app.port.Transactions;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
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
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /** How many messages are refreshed in one go: what is due goes on in between. */
    private static final int REFRESHED_AT_ONCE = 5;

    private final Outbox outbox;
    private final Word word;
    private final Refreshes refreshes;
    private final Map<Platform, Route> routes;
    private final InstantSource clock;
    private final Lines lines;
    private final Budgets budgets = new Budgets();

    /**
     * Sends over these routes.
     *
     * @param aftermaths are told what became of their posts
     * @param threads runs each send, which may take 10 s
     */
    public Posting(
            Outbox outbox,
            Transactions transactions,
            List<Aftermath> aftermaths,
            Refreshes refreshes,
            Collection<Route> routes,
            InstantSource clock,
            Executor threads) {
        this.outbox = outbox;
        this.word = new Word(outbox, transactions, aftermaths);
        this.refreshes = refreshes;
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
        for (var key : outbox.lapsed(now)) {
            word.failed(key, Outbox.Fate.UNKNOWN, "claimed, then nothing was heard of it", now);
        }
        int begun = 0;
        for (var post : outbox.claim(routes.keySet(), now, Math.min(AT_ONCE, room), LEASE)) {
            begun += begin(post, now) ? 1 : 0;
        }
        return begun + refresh(now);
    }

    private int refresh(Instant now) {
        int begun = 0;
        for (var message : refreshes.waiting()) {
            if (begun < REFRESHED_AT_ONCE && lines.size() < MOST_UNDER_WAY) {
                begun += refresh(message, now) ? 1 : 0;
            }
        }
        return begun;
    }

    /** Only where nothing else is under way, so that an edit never comes after a newer one that was decided meanwhile. */
    private boolean refresh(MessageReference message, Instant now) {
        var route = Optional.ofNullable(routes.get(message.channel().workspace().platform()));
        var place = message.channel().key();
        if (route.isEmpty() || lines.isBusy(place) || !budgets.spare(route.get(), message, now)) {
            return false;
        }
        lines.join(
                place,
                () -> refreshes.take(message).ifPresent(card -> edit(route.get().sender(), message, card)));
        return true;
    }

    /** One that fails is forgotten: the next change asks for another. */
    private void edit(Sender sender, MessageReference message, Card card) {
        try {
            var outcome = sender.send("refresh/" + message.message(), new Post.Update(message, card));
            if (outcome instanceof Sender.Outcome.Sent) {
                refreshes.shows(message, card);
            } else {
                LOG.debug("A message was not refreshed: {}", outcome);
            }
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).log("Refreshing a message broke");
        }
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
                case Sender.Outcome.Sent(var message, var created) -> word.sent(key, message, created, clock.instant());
                case Sender.Outcome.Later(var pause, var why) -> later(claimed, pause, why, clock.instant());
                case Sender.Outcome.Never(var why) -> word.failed(key, Outbox.Fate.FAILED, why, clock.instant());
                case Sender.Outcome.Unclear(var why) -> word.failed(key, Outbox.Fate.UNKNOWN, why, clock.instant());
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
            word.failed(claimed.key(), Outbox.Fate.FAILED, why, now);
            return;
        }
        var backoff = Duration.ofSeconds(1L << claimed.attempt());
        var longer = pause.compareTo(backoff) > 0 ? pause : backoff;
        outbox.again(claimed.key(), now.plus(longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer), why);
    }
}
