package dev.hotseat.adapter.slack;

import java.util.List;

/** What the bot asks a workspace to allow. */
public final class BotScopes {
    /** Without the files' two it works but for files. */
    public static final List<String> ALL =
            List.of("commands", "chat:write", "im:write", "users:read", "files:write", "files:read");

    private BotScopes() {}
}
