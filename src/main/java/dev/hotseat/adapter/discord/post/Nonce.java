package dev.hotseat.adapter.discord.post;

import dev.hotseat.app.port.PostMark;
import java.time.Duration;

/**
 * By this Discord knows, for some minutes, a message that it already has: sent again, it answers with the first one. The
 * same for the same outbox key, so also after a restart. It is not kept with the message.
 */
final class Nonce {
    /** Discord says "a few minutes" of how long it looks for the same nonce. */
    static final Duration REMEMBERED = Duration.ofMinutes(2);

    private Nonce() {}

    /** Discord takes 25 characters. */
    static String of(String key) {
        return PostMark.of(key);
    }
}
