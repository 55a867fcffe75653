package dev.hotseat.start;

import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.app.port.Replicas;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.Platform;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says again and again that this process is at work, as long as it is, and counts with how many it shares Discord. */
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
    private final boolean alone;
    private final Instant begun;
    private final Loop loop;
    private long last;
    private volatile int onDiscord = 1;

    /**
     * Begins: from here on the others may count this process.
     *
     * @param platforms where it is
     */
    AtWork(Replicas replicas, String name, Set<Platform> platforms, InstantSource clock) {
        this.replicas = replicas;
        this.name = name;
        this.platforms = platforms;
        this.clock = clock;
        this.begun = clock.instant();
        this.alone = !replicas.anyOther(name, begun.minus(LOST));
        say();
        this.last = System.nanoTime();
        this.loop = new Loop("at-work", this::sayAgain);
    }

    private int sayAgain() {
        if (System.nanoTime() - last > AGAIN.toNanos()) {
            last = System.nanoTime();
            say();
        }
        return 0;
    }

    private void say() {
        var now = clock.instant();
        replicas.atWork(name, platforms, now);
        onDiscord = Math.max(1, replicas.count(Discord.PLATFORM, now.minus(LOST)));
    }

    /** Whether no other process was at work when this one began. */
    boolean isAlone() {
        return alone;
    }

    /** What this process may send to Discord now: an equal share with all that are at work there. */
    Pace discordShare() {
        int sharing = onDiscord;
        return sharing > 1 && clock.instant().isBefore(begun.plus(HEARD_OF))
                ? LITTLE
                : Platforms.DISCORD_PACE.among(sharing);
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
