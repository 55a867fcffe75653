package dev.hotseat.chat;

/**
 * The platform's own id of an event, the same when the platform delivers it again.
 *
 * @param key with the platform's slug in front, at most 120 characters; an event that counts does so once for it
 */
public record EventId(String key) {
    public EventId {
        if (key.isEmpty() || key.length() > 120) {
            throw new IllegalArgumentException("not an event id: " + key);
        }
    }
}
