package dev.hotseat.start;

import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.app.port.Replicas;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says again and again that this process is at work, as long as it is, and counts with how many it shares its platforms. */
final class AtWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AtWork.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    /** Whoever was not seen for so long does not take answers. */
    private static final Duration LOST = Duration.ofSeconds(10);

    /** Until then all others have counted a process that has come. */
    private static final Duration HEARD_OF = Duration.ofSeconds(5);

    /** What one that the others may not have counted yet uses: one a second. */
    private static final Pace LITTLE = new Pace(1, Duration.ofSeconds(1));

    private final Replicas replicas;
    private final String name;
    private final Set<Platform> platforms;
    private final InstantSource clock;
    private final Map<String, Instant> before;
    private final Instant begun;
    private final Duration heardOf;
    private final long start = System.nanoTime();
    private final AtomicReference<@Nullable Consumer<Boolean>> waiting = new AtomicReference<>();
    private final Loop loop;
    private long last;
    private volatile Map<Platform, Integer> sharing = Map.of();

    /**
     * Begins: from here on the others may count this process.
     *
     * @param platforms where it is
     */
    AtWork(Replicas replicas, String name, Set<Platform> platforms, InstantSource clock) {
        this(replicas, name, platforms, clock, HEARD_OF);
    }

    /**
     * Begins, for tests that do not wait so long.
     *
     * @param heardOf until then all that live have said once more that they are at work
     */
    AtWork(Replicas replicas, String name, Set<Platform> platforms, InstantSource clock, Duration heardOf) {
        this.heardOf = heardOf;
        this.replicas = replicas;
        this.name = name;
        this.platforms = platforms;
        this.clock = clock;
        this.begun = clock.instant();
        this.before = replicas.others(name, begun.minus(LOST));
        say();
        this.last = System.nanoTime();
        this.loop = new Loop("at-work", this::sayAgain);
    }

    private int sayAgain() {
        if (System.nanoTime() - last > AGAIN.toNanos()) {
            last = System.nanoTime();
            say();
        }
        var waits = waiting.get();
        if (waits != null && System.nanoTime() - start > heardOf.toNanos()) {
            waits.accept(isAlone());
            waiting.set(null);
        }
        return 0;
    }

    private void say() {
        var now = clock.instant();
        replicas.atWork(name, platforms, now);
        sharing = platforms.stream()
                .collect(Collectors.toMap(
                        Function.identity(), platform -> Math.max(1, replicas.count(platform, now.minus(LOST)))));
    }

    /** Nobody who was at work before has said so since. Clocks of others may be behind, so it counts that they went on. */
    private boolean isAlone() {
        var now = replicas.others(name, begun.minus(LOST));
        return before.entrySet().stream().noneMatch(other -> {
            var seen = now.get(other.getKey());
            return seen != null && (!seen.isBefore(begun) || !seen.equals(other.getValue()));
        });
    }

    /**
     * Tells whether all processes that were at work before this one are gone: at once if there was none, else when those that
     * live have been heard of, on a thread of its own, and again if it throws. One that was killed looks alive for some
     * seconds, also to the one that takes its place.
     */
    void whenKnown(Consumer<Boolean> alone) {
        if (before.isEmpty()) {
            alone.accept(true);
        } else {
            waiting.set(alone);
        }
    }

    /** How many processes are at work on that platform now, this one included. */
    int sharing(Platform platform) {
        return sharing.getOrDefault(platform, 1);
    }

    /** What this process may send to Discord now: an equal share with all that are at work there. */
    Pace discordShare() {
        int many = sharing(Discord.PLATFORM);
        return many > 1 && clock.instant().isBefore(begun.plus(HEARD_OF)) ? LITTLE : Platforms.DISCORD_PACE.among(many);
    }

    @Override
    public void close() {
        loop.close();
        try {
            replicas.stopped(name);
        } catch (StoreUnavailable e) {
            LOG.info("That this process stops is not noted: {}", e.getMessage());
        }
    }
}
