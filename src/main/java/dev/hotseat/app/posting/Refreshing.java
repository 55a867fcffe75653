package dev.hotseat.app.posting;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Sender.Outcome;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends refreshes where posts leave room: to places without anything under way, and from budgets that are half full. */
final class Refreshing {
    private static final Logger LOG = LoggerFactory.getLogger(Refreshing.class);
    private static final int AT_ONCE = 8;
    private static final int MOST_UNDER_WAY = 32;
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final Refreshes refreshes;
    private final Outbox outbox;
    private final Map<Platform, Route> routes;
    private final InstantSource clock;
    private final Lines lines;
    private final Budgets budgets;

    Refreshing(
            Refreshes refreshes,
            Outbox outbox,
            Map<Platform, Route> routes,
            InstantSource clock,
            Lines lines,
            Budgets budgets) {
        this.refreshes = refreshes;
        this.outbox = outbox;
        this.routes = routes;
        this.clock = clock;
        this.lines = lines;
        this.budgets = budgets;
    }

    /**
     * Begins some of those whose turn it is; how many.
     *
     * @param on these platforms, where no post waits that is due
     */
    int runDue(Instant now, Set<Platform> on) {
        int begun = 0;
        for (var asked : refreshes.waiting(now)) {
            if (begun == AT_ONCE || lines.size() >= MOST_UNDER_WAY) {
                break;
            }
            var platform = asked.message().channel().workspace().platform();
            if (on.contains(platform) || !routes.containsKey(platform)) {
                begun += begin(asked, now) ? 1 : 0;
            }
        }
        return begun;
    }

    private boolean begin(Refreshes.Asked asked, Instant now) {
        var message = asked.message();
        var route = routes.get(message.channel().workspace().platform());
        if (route == null) {
            LOG.atWarn().addKeyValue("channel", message.channel().key()).log("Nobody here can edit a message there");
            refreshes.remove(asked);
            return false;
        }
        var place = message.channel().key();
        if (lines.isBusy(place)
                || !budgets.haveSpare(route, message, now)
                || !outbox.beginRefresh(message, now, LEASE)) {
            return false;
        }
        refreshes.remove(asked);
        budgets.spend(route, message, now);
        lines.join(place, () -> send(route, asked, now));
        return true;
    }

    private void send(Route route, Refreshes.Asked asked, Instant begun) {
        try {
            if (clock.instant().isAfter(begun.plus(LEASE.dividedBy(2)))) {
                refreshes.again(asked, clock.instant());
            } else {
                asked.newest().get().ifPresent(card -> send(route, asked, card));
            }
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("channel", place(asked)).log("Refreshing a message broke");
        } finally {
            end(asked);
        }
    }

    private void send(Route route, Refreshes.Asked asked, Card card) {
        switch (route.sender().refresh(asked.message(), card)) {
            case Outcome.Sent _ -> {}
            case Outcome.Later(var pause, var _) ->
                refreshes.again(asked, clock.instant().plus(pause));
            case Outcome.Never(var _, var why) -> drop(asked, why);
            case Outcome.Unclear(var why) -> drop(asked, why);
        }
    }

    private static void drop(Refreshes.Asked asked, String why) {
        LOG.atInfo().addKeyValue("channel", place(asked)).log("A message is not refreshed: {}", why);
    }

    private void end(Refreshes.Asked asked) {
        try {
            outbox.endRefresh(asked.message());
        } catch (StoreUnavailable e) {
            LOG.atWarn()
                    .setCause(e)
                    .addKeyValue("channel", place(asked))
                    .log(
                            "Edits of a message wait for {} s, since nobody could be told that it was refreshed",
                            LEASE.toSeconds());
        }
    }

    private static String place(Refreshes.Asked asked) {
        return asked.message().channel().key();
    }
}
