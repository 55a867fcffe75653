package dev.hotseat.app.port;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a message carries unseen, so that it is known again: the same for the same outbox key, also after a restart. */
public final class PostMark {
    /** Of 6 bits each. */
    private static final int LENGTH = 22;

    private PostMark() {}

    /** The mark in {@value #LENGTH} letters, digits, hyphens and underscores, from which nobody reads the key. */
    public static String of(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(hash).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
