package dev.hotseat.app.port;

import dev.hotseat.chat.Bytes;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.util.Map;
import java.util.Optional;

/**
 * What the bot needs to speak in a workspace, or to know it again, one secret each. They come here sealed, and only the
 * adapter that sealed them knows what is in them.
 */
public interface Credentials {

    /** Keeps it in the place of the one before. */
    void keep(WorkspaceId workspace, Bytes sealed);

    Optional<Bytes> of(WorkspaceId workspace);

    /** All of a platform, in the order of the workspaces' keys. */
    Map<WorkspaceId, Bytes> all(Platform platform);

    /** Deletes it, if it is there. */
    void forget(WorkspaceId workspace);
}
