package dev.hotseat.app;

import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What adapters tell about the workspaces that the bot is in. May be called from any thread; what is told is committed
 * when a call returns, and telling it twice changes nothing.
 *
 * <p>All throw {@link dev.hotseat.app.port.StoreUnavailable} if it cannot be kept: the adapter tells it again later.
 */
public interface Installations {

    /**
     * The bot is in the workspace: added just now, or seen there after a start or an outage. Whoever added it is greeted
     * the first time. If it was removed before, all that was kept is there again.
     *
     * @param addedBy empty if the platform does not say
     */
    void present(WorkspaceId workspace, Optional<AccountId> addedBy);

    /**
     * As {@link #present}, where the bot was added while nobody looked, if this is the first that is told of the
     * workspace: else nobody is greeted, and whoever added it stays who it was.
     *
     * @param likely who added it most likely
     */
    void found(WorkspaceId workspace, AccountId likely);

    /** The bot was removed from the workspace: its data goes 30 days later, unless it comes back before that. */
    void removed(WorkspaceId workspace);

    /**
     * The platform listed where the bot is. From what is not in the list it was removed while nobody looked.
     *
     * @param listed whether a workspace would be in that list, if the bot were there
     */
    void presentAre(Platform platform, Set<WorkspaceId> there, Predicate<WorkspaceId> listed);
}
