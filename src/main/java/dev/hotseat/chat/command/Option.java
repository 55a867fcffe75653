package dev.hotseat.chat.command;

import java.util.List;

/** An option of a command. All are optional for the platform: a handler that needs one says so in words. */
public sealed interface Option {
    /** {@code [a-z]+}, as typed. */
    String name();

    /** At most 100 characters, without a full stop. */
    String description();

    /** One of a few words that are the same everywhere; at most 25. */
    record Choice(String name, String description, List<String> words) implements Option {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** Free text with suggestions while it is typed. */
    record Suggested(String name, String description, int longest) implements Option {}

    /** Free text. */
    record Text(String name, String description, int longest) implements Option {}

    /** A whole number in a range, both ends included. */
    record Whole(String name, String description, int least, int most) implements Option {}

    /**
     * A member of the workspace, picked or mentioned. The value is the {@linkplain
     * dev.hotseat.core.place.AccountId#person() person} of the account; in a line it stands as {@code <@person>}.
     */
    record Member(String name, String description) implements Option {}

    /**
     * A channel of the workspace, picked or mentioned. The value is the {@linkplain
     * dev.hotseat.core.place.ChannelId#channel() id} of the channel; in a line it stands as {@code <#id>}.
     */
    record Channel(String name, String description) implements Option {}

    /**
     * A group of members, picked or mentioned: a role on Discord, a user group on Slack. The value is the platform's own
     * id, as in {@link dev.hotseat.chat.Mention.Group}; in a line it stands as {@code <@&id>}.
     */
    record Group(String name, String description) implements Option {}

    /** Yes or no; in a typed line its bare name means yes. */
    record Flag(String name, String description) implements Option {}
}
