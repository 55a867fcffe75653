package dev.hotseat.support.slack;

import java.util.Set;

/**
 * Commands of Slack's own. It takes no manifest that declares one of them, and delivers none to an app. {@code /help} is one
 * that an app may declare all the same.
 */
public final class BuiltInCommands {
    public static final Set<String> ALL = Set.of(
            "active",
            "apps",
            "archive",
            "away",
            "call",
            "collapse",
            "dm",
            "dnd",
            "expand",
            "feed",
            "feedback",
            "invite",
            "join",
            "keys",
            "kick",
            "leave",
            "me",
            "msg",
            "mute",
            "open",
            "part",
            "prefs",
            "pro",
            "remind",
            "remove",
            "rename",
            "search",
            "shortcuts",
            "shrug",
            "star",
            "status",
            "todo",
            "topic",
            "trigger",
            "who");

    private BuiltInCommands() {}
}
