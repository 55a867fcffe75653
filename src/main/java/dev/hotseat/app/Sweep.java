package dev.hotseat.app;

import dev.hotseat.app.port.SeenEvents;
import dev.hotseat.app.port.WorkspaceData;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Forgets what had its time. It is called again and again, by one thread at a time, and does its work once an hour; several
 * processes may do so, and any may stop at any moment.
 */
public final class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration EVENTS_KEPT = Duration.ofDays(2);

    /** How long the data of a workspace stays after the bot was removed from it. */
    public static final Duration REMOVED_KEPT = Duration.ofDays(30);

    private final SeenEvents events;
    private final WorkspaceData data;
    private Instant next = Instant.MIN;

    public Sweep(SeenEvents events, WorkspaceData data) {
        this.events = events;
        this.data = data;
    }

    /** Sweeps, if an hour has gone by since the last time; how many workspaces it deleted. */
    public int runDue(Instant now) {
        if (now.isBefore(next)) {
            return 0;
        }
        events.forgetBefore(now.minus(EVENTS_KEPT));
        var deleted = data.deleteRemoved(now.minus(REMOVED_KEPT));
        for (var workspace : deleted) {
            LOG.atInfo()
                    .addKeyValue("workspace", workspace.key())
                    .log("{} is deleted, {} days after the bot was removed", workspace.key(), REMOVED_KEPT.toDays());
        }
        next = now.plus(PAUSE);
        return deleted.size();
    }
}
