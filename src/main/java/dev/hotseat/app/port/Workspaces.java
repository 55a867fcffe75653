package dev.hotseat.app.port;

import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.WorkspaceId;
import java.util.Set;

/** What the bot knows of workspaces. */
public interface Workspaces {

    /** The accounts that are told about what managers must know; possibly none. */
    Set<AccountId> managers(WorkspaceId workspace);
}
