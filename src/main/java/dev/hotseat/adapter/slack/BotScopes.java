package dev.hotseat.adapter.slack;

import java.util.List;

/** What the bot asks a workspace to allow: in its manifest, and of each workspace that installs it. */
public final class BotScopes {
    static final List<Scope> WITH_REASONS = List.of(
            new Scope("commands", "Take commands such as /question", false),
            new Scope("chat:write", "Post what is no direct answer, in channels that invited the bot", false),
            new Scope("im:write", "Write to a person directly, as to a manager about a report", false),
            new Scope("users:read", "See who is an admin or owner: they are the managers", false),
            new Scope(
                    "files:write",
                    "Optional. Send files, as of /privacy export; without it the bot says that it may not",
                    true),
            new Scope("files:read", "Optional. Read the file that a person puts into a form", true),
            new Scope(
                    "channels:history",
                    "Optional. After a crash, see whether the bot's own post is in a public channel already; without"
                            + " it the bot asks a manager to look",
                    true),
            new Scope("groups:history", "Optional. The same in a private channel", true));

    /** Their names, the optional ones included. */
    public static final List<String> ALL =
            WITH_REASONS.stream().map(Scope::name).toList();

    private BotScopes() {}

    /**
     * A permission.
     *
     * @param why what does not work without it, for whoever is asked to allow it
     */
    record Scope(String name, String why, boolean optional) {}
}
