package dev.hotseat.adapter.discord.post;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;

/**
 * By this Discord knows, for some minutes, a message that it already has: sent again, it answers with the first one. The
 * same for the same outbox key, so also after a restart.
 */
final class Nonce {
    /** Discord takes 25 characters; these have 132 bits. */
    private static final int LENGTH = 22;

    /** Discord says "a few minutes" of how long it looks for the same nonce. */
    static final Duration REMEMBERED = Duration.ofMinutes(2);

    private Nonce() {}

    static String of(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
