package dev.hotseat.app.command;

import dev.hotseat.app.port.Workspaces;
import dev.hotseat.chat.Origin;

/** Decides who is a manager: whoever the platform says runs the workspace, and those it names. */
public final class Managers {
    private final Workspaces workspaces;

    public Managers(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Whether the person of the interaction manages the workspace it came from. */
    public boolean include(Origin origin) {
        return origin.person().runsWorkspace()
                || workspaces
                        .settings(origin.workspace())
                        .managers()
                        .contains(origin.person().account());
    }
}
