package dev.hotseat.chat.command;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A command, declared once.
 *
 * @param name without the slash; for a sub-command its parent's name, a blank and its own: {@code bank reports}. A name
 *     that has sub-commands cannot be a command itself: Discord would not show it
 * @param description one sentence of at most 100 characters, without a full stop
 * @param options in the order in which they are offered; a typed line may give the first one without its name
 * @param seenBy who sees the reply
 */
public record CommandSpec(String name, String description, List<Option> options, SeenBy seenBy) {
    private static final Pattern NAME = Pattern.compile("[a-z]{1,32}( [a-z]{1,32})?");

    public CommandSpec {
        options = List.copyOf(options);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a command name: " + name);
        }
        if (description.isBlank() || description.length() > 100 || description.endsWith(".")) {
            throw new IllegalArgumentException(
                    "/" + name + ": the description is 1 to 100 characters without a full stop");
        }
        var names = new HashSet<String>();
        for (var option : options) {
            if (!names.add(option.name())) {
                throw new IllegalArgumentException("/" + name + ": two options are called " + option.name());
            }
        }
    }

    /** Who sees the reply. */
    public enum SeenBy {
        CHANNEL("the channel"),
        STARTER("the asker; for the starter and managers only"),
        CHANNEL_OR_ASKER("the channel; with `private`, only the asker"),
        ASKER("the asker"),
        MANAGER("a manager, privately");

        private final String words;

        SeenBy(String words) {
            this.words = words;
        }

        /** Whether it may matter if the person runs the workspace. */
        public boolean asksForManagers() {
            return switch (this) {
                case CHANNEL, STARTER, MANAGER -> true;
                case CHANNEL_OR_ASKER, ASKER -> false;
            };
        }

        /** For tables that people read. */
        public String words() {
            return words;
        }
    }
}
