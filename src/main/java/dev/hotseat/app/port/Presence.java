package dev.hotseat.app.port;

import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which workspaces the bot is in, and which it was removed from. */
public interface Presence {

    /**
     * The bot is there; a removal before that no longer counts.
     *
     * @param addedBy who added it; empty: whoever it was before
     * @return whether this is the first that was told of the workspace
     */
    boolean present(WorkspaceId workspace, Optional<AccountId> addedBy, Instant now);

    /** The bot was removed; told again, the first time counts. */
    void removed(WorkspaceId workspace, Instant now);

    /** Where the bot is, as far as it was told. */
    List<WorkspaceId> where(Platform platform);
}
