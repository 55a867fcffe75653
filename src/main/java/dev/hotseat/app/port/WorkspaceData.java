package dev.hotseat.app.port;

import dev.hotseat.core.place.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All that is kept of workspaces, whatever store keeps it. What belongs to accounts is no part of it. */
public interface WorkspaceData {

    /** Every workspace of which something is kept, in the order of their keys. */
    List<Kept> kept();

    /** Deletes all of a workspace, with the posts that wait to be sent there; how many rows there were. */
    int delete(WorkspaceId workspace);

    /**
     * Deletes all of a workspace in which the bot goes on; how many rows there were. What it is there by stays until it is
     * removed: the note that it is, and its credential.
     */
    int clear(WorkspaceId workspace);

    /** Deletes all of the workspaces that the bot was removed from by that instant and is not in again; which they were. */
    List<WorkspaceId> deleteRemoved(Instant by);

    /**
     * A workspace.
     *
     * @param removed since when the bot is not there any more; empty: as far as known it is
     */
    record Kept(WorkspaceId workspace, Optional<Instant> removed) {}
}
