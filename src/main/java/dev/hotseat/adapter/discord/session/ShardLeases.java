package dev.hotseat.adapter.discord.session;

import dev.hotseat.adapter.discord.Discord;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Which shards this process is to hold, by leases. For one thread. */
final class ShardLeases {
    /** How often {@link #round} is to be called. */
    static final Duration EVERY = Duration.ofSeconds(3);

    static final Duration LEASE = Duration.ofSeconds(15);

    /**
     * So long after an extension the lease is taken for lost: the next attempt begins within {@link #EVERY}, may wait for the
     * database for 3 s, and sessions have to be closed before others may take the shards.
     */
    private static final Duration DOUBTFUL = Duration.ofSeconds(9);

    /** What is free for so long is nobody's share: whoever would have to take it cannot. */
    private static final Duration LEFT_LYING = Duration.ofSeconds(20);

    private static final String KIND = "discord-shard";

    private final DiscordAccess.Shards.Leased from;
    private final int wanted;
    private Instant extended = Instant.MIN;

    /**
     * Leases of nothing yet.
     *
     * @param wanted into how many shards the bot is divided; as long as any is held, it stays what it was
     */
    ShardLeases(DiscordAccess.Shards.Leased from, int wanted) {
        this.from = from;
        this.wanted = wanted;
    }

    /**
     * What is held.
     *
     * @param total into how many shards the bot is divided
     */
    record Held(int total, Set<Integer> numbers) {}

    /**
     * Extends what it holds, and takes some of what is free: up to a fair share while others are at work on Discord, and
     * whatever nobody took for 20 s.
     *
     * @param more how many it may take in this round
     * @throws dev.hotseat.app.port.StoreUnavailable if the database cannot be reached; what was held before goes on
     */
    Held round(Instant now, int more) {
        int total = from.leases().offer(KIND, wanted, now);
        var held = new HashSet<>(from.leases().extend(KIND, from.name(), now.plus(LEASE)));
        extended = now;
        if (more > 0) {
            int share = Math.ceilDiv(total, Math.max(1, from.replicas().count(Discord.PLATFORM, now.minus(LEASE))));
            var fair = take(Math.min(more, share - held.size()), now, now);
            held.addAll(fair);
            held.addAll(take(more - fair.size(), now.minus(LEFT_LYING), now));
        }
        return new Held(total, Set.copyOf(held));
    }

    private Set<Integer> take(int most, Instant freeSince, Instant now) {
        return from.leases().take(KIND, from.name(), most, freeSince, now.plus(LEASE));
    }

    /** Whether so much time has gone by since the last round that others may soon have what this process holds. */
    boolean areDoubtful(Instant now) {
        return extended.plus(DOUBTFUL).compareTo(now) <= 0;
    }

    /** Leaves everything to the others. */
    void giveBack(Instant now) {
        from.leases().giveBack(KIND, from.name(), now);
    }
}
