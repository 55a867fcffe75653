package dev.hotseat.app.command;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.hotseat.app.card.Refusals;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.core.pace.Budget;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Keeps one member from flooding a channel. It forgets at a restart, which harms nobody. */
public final class Cooldown {
    private static final int MEMBERS_REMEMBERED = 100_000;

    private record Who(AccountId account, ChannelId channel) {}

    private final Pace pace;
    private final InstantSource clock;
    private final Cache<Who, Budget> budgets;

    /**
     * A cooldown without any history.
     *
     * @param pace what one member may post in one channel
     */
    public Cooldown(Pace pace, InstantSource clock) {
        this.pace = pace;
        this.clock = clock;
        this.budgets = Caffeine.newBuilder()
                .maximumSize(MEMBERS_REMEMBERED)
                .expireAfterWrite(pace.each().multipliedBy(pace.burst() + 1L))
                .build();
    }

    /** Takes one from the member's budget in the channel, or says how long to wait. */
    public Optional<Reply.ToAsker> refuses(Origin origin) {
        return refuses(origin, "");
    }

    /**
     * The same.
     *
     * @param otherwise what else can be done at once, behind the time to wait; empty: nothing
     */
    public Optional<Reply.ToAsker> refuses(Origin origin, String otherwise) {
        var wait = new AtomicReference<Duration>();
        var now = clock.instant();
        budgets.asMap().compute(new Who(origin.person().account(), origin.channel()), (_, budget) -> {
            var had = budget == null ? Budget.UNTOUCHED : budget;
            return switch (had.spend(pace, now)) {
                case Budget.Outcome.Spent(var rest) -> rest;
                case Budget.Outcome.Wait(var pause) -> {
                    wait.set(pause);
                    yield had;
                }
            };
        });
        return Optional.ofNullable(wait.get())
                .map(pause -> Refusals.because("That is a lot at once for one channel. You can do it here again in "
                        + Math.max(1, Math.ceilDiv(pause.toMillis(), 1000)) + " s" + otherwise + "."));
    }
}
