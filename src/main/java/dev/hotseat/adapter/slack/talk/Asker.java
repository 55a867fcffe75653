package dev.hotseat.adapter.slack.talk;

import dev.hotseat.chat.EventId;
import java.util.Optional;

/**
 * Somebody who did something, with what an answer needs.
 *
 * @param channel where it happened; for a form where it was opened
 * @param thread the thread, if it happened in one
 * @param trigger opens one form within 3 s
 */
record Asker(
        String team,
        String user,
        String channel,
        Optional<String> thread,
        String trigger,
        EventId event,
        Surface surface) {

    /** Where this came from, for the form that it opens. */
    String metadata() {
        return thread.map(t -> channel + "/" + t).orElse(channel);
    }

    /** The channel out of what {@link #metadata} wrote; without it the person, to whom a message can go too. */
    static String channel(String metadata, String user) {
        var channel = metadata.split("/", 2)[0];
        return channel.matches("[A-Z][A-Z0-9]{1,30}") ? channel : user;
    }

    /** The thread out of what {@link #metadata} wrote. */
    static Optional<String> thread(String metadata) {
        var parts = metadata.split("/", 2);
        return parts.length == 2 && parts[1].matches("[0-9]+\\.[0-9]+") ? Optional.of(parts[1]) : Optional.empty();
    }
}
