package dev.hotseat.app.port;

import dev.hotseat.core.place.Platform;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The processes that share a database. */
public interface Replicas {

    /** Notes that a process is at work, and on which platforms. */
    void atWork(String name, Set<Platform> platforms, Instant now);

    /** Notes that a process has stopped by itself. */
    void stopped(String name);

    /** How many processes were at work on that platform at that moment or later; those of an older version count for each. */
    int count(Platform platform, Instant since);

    /** When processes of other names that were at work at that moment or later last were, by their own clocks. */
    Map<String, Instant> others(String name, Instant since);
}
