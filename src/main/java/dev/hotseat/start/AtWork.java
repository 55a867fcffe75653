package dev.hotseat.start;

import dev.hotseat.app.port.Replicas;
import dev.hotseat.app.port.StoreUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says again and again that this process is at work, as long as it is. */
final class AtWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AtWork.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    /** Whoever was not seen for so long does not take answers. */
    private static final Duration LOST = Duration.ofSeconds(10);

    private final Replicas replicas;
    private final String name;
    private final InstantSource clock;
    private final boolean alone;
    private final Loop loop;
    private long last = System.nanoTime() - 2 * AGAIN.toNanos();

    /** Begins. */
    AtWork(Replicas replicas, String name, InstantSource clock) {
        this.replicas = replicas;
        this.name = name;
        this.clock = clock;
        this.alone = !replicas.anyOther(name, clock.instant().minus(LOST));
        this.loop = new Loop("at-work", this::say);
    }

    private int say() {
        if (System.nanoTime() - last > AGAIN.toNanos()) {
            last = System.nanoTime();
            replicas.atWork(name, clock.instant());
        }
        return 0;
    }

    /** Whether no other process was at work when this one began. */
    boolean isAlone() {
        return alone;
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
