package dev.hotseat.core.place;

import java.util.Optional;

/**
 * What any later edit of a message needs.
 *
 * @param thread the thread that the message is in, if it is in one
 * @param message the platform's id of the message (Slack: its {@code ts})
 */
public record MessageReference(ChannelId channel, Optional<String> thread, String message) {
    public MessageReference {
        thread.ifPresent(ForeignId::checked);
        ForeignId.checked(message);
    }
}
