package dev.hotseat.adapter.discord.session;

import dev.hotseat.app.port.Connection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.utils.SessionController.ShardedGateway;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shards that leases give this process, while others hold the rest. In rounds it brings its sessions in line with the
 * leases; a process without a shard stands by, and sends posts all the same.
 */
final class LeasedShards implements Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(LeasedShards.class);
    private static final long FIRST_PAUSE = 1_000;
    private static final long LONGEST_PAUSE = 60_000;
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    private final DiscordAccess access;
    private final DiscordAccess.Shards.Leased from;
    private final Standing standing;
    private final List<EventListener> listeners;
    private final InstantSource clock;
    private final OkHttpClient http = Login.http().build();
    private final Map<Integer, Shard> shards = new TreeMap<>();
    private final Thread thread;
    private volatile @Nullable JDA calls;
    private volatile @Nullable ShardLeases leases;
    private boolean closed;
    private boolean broken;

    private LeasedShards(
            DiscordAccess access,
            DiscordAccess.Shards.Leased from,
            Standing standing,
            List<EventListener> listeners,
            InstantSource clock) {
        this.access = access;
        this.from = from;
        this.standing = standing;
        this.listeners = listeners;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("discord-shards").daemon().unstarted(this::run);
    }

    static LeasedShards start(
            DiscordAccess access,
            DiscordAccess.Shards.Leased from,
            Standing standing,
            List<EventListener> listeners,
            InstantSource clock) {
        var shards = new LeasedShards(access, from, standing, listeners, clock);
        shards.thread.start();
        return shards;
    }

    @Override
    public Optional<JDA> forCalls() {
        return Optional.ofNullable(calls);
    }

    @Override
    public synchronized Optional<Guild> server(String id) {
        return shards.values().stream()
                .flatMap(shard -> shard.session().stream())
                .flatMap(session -> Optional.ofNullable(session.getGuildById(id)).stream())
                .findFirst();
    }

    private void run() {
        try {
            var gateway = gateway();
            if (gateway.isPresent()) {
                keep(gateway.get());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until Discord tells its gateway; empty if it refuses the token. */
    private Optional<ShardedGateway> gateway() throws InterruptedException {
        for (long pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
            try {
                if (calls == null) {
                    calls = Login.forCalls(access, http);
                }
                return Optional.of(Login.gateway(access, Objects.requireNonNull(calls)));
            } catch (InvalidTokenException _) {
                standing.lost(Login.REFUSED);
                return Optional.empty();
            } catch (RuntimeException e) {
                if (Thread.currentThread().isInterrupted()) {
                    return Optional.empty();
                }
                LOG.warn("Discord cannot be reached, trying again: {}", Login.cause(e));
                standing.away(Login.NOT_REACHED);
            }
            Thread.sleep(pause);
        }
    }

    private void keep(ShardedGateway gateway) throws InterruptedException {
        var kept = new ShardLeases(from, from.total().orElse(gateway.getShardTotal()));
        leases = kept;
        var turns = new LoginTurns(from, clock, gateway);
        while (!(standing.state() instanceof Connection.State.Lost)) {
            long start = System.nanoTime();
            round(kept, turns, gateway.getConcurrency());
            Thread.sleep(Duration.ofNanos(Math.max(0, start + ShardLeases.EVERY.toNanos() - System.nanoTime())));
        }
        leave();
    }

    private void round(ShardLeases kept, LoginTurns turns, int loginsAtOnce) {
        try {
            align(kept.round(clock.instant(), loginsAtOnce - underWay()), turns);
            broken = false;
        } catch (RuntimeException e) {
            if (!broken) {
                LOG.warn("The leases of shards cannot be extended", e);
            }
            broken = true;
            if (kept.areDoubtful(clock.instant())) {
                // Others may take them before the next round: two sessions of a shard would both get everything.
                stopAll();
            }
        }
    }

    private synchronized int underWay() {
        return (int) shards.values().stream().filter(s -> !s.isConnected()).count();
    }

    private synchronized void align(ShardLeases.Held held, LoginTurns turns) {
        if (closed) {
            return;
        }
        standing.hold(held.numbers().size());
        shards.entrySet().removeIf(entry -> {
            var shard = entry.getValue();
            boolean stays = held.numbers().contains(entry.getKey()) && shard.total() == held.total() && !shard.isOver();
            if (!stays) {
                shard.stop();
            }
            return !stays;
        });
        for (int number : held.numbers()) {
            shards.computeIfAbsent(number, _ -> started(number, held.total(), turns));
        }
    }

    private Shard started(int number, int total, LoginTurns turns) {
        var shard = new Shard(number, total);
        Thread.ofVirtual()
                .name("discord-login-" + number)
                .start(() -> shard.logIn(() -> Login.shard(access, turns, http, number, total, listeners), standing));
        return shard;
    }

    private synchronized List<Shard> stopAll() {
        var stopped = List.copyOf(shards.values());
        stopped.forEach(Shard::stop);
        shards.clear();
        return stopped;
    }

    @Override
    public void end() throws InterruptedException {
        thread.interrupt();
        thread.join(GOODBYE);
        synchronized (this) {
            closed = true;
        }
        leave();
    }

    /** First the sessions end, then others may have the shards. */
    private void leave() throws InterruptedException {
        long deadline = System.nanoTime() + GOODBYE.toNanos();
        for (var shard : stopAll()) {
            shard.awaitEnd(deadline);
        }
        var over = calls;
        if (over != null) {
            over.shutdown();
        }
        giveBack();
    }

    private void giveBack() {
        var held = leases;
        if (held != null) {
            leases = null;
            try {
                held.giveBack(clock.instant());
            } catch (RuntimeException e) {
                LOG.warn("The leases of shards could not be given back and end by themselves", e);
            }
        }
    }
}
