package dev.hotseat.app.port;

import java.time.Instant;

/** The processes that share a database. */
public interface Replicas {

    /** Notes that a process is at work. */
    void atWork(String name, Instant now);

    /** Notes that a process has stopped by itself. */
    void stopped(String name);

    /** How many processes were at work at that moment or later. */
    int count(Instant since);

    /** Whether a process of another name was at work at that moment or later. */
    boolean anyOther(String name, Instant since);
}
