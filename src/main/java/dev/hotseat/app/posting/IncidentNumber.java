package dev.hotseat.app.posting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The number under which the log has a post that should not have been made: the same for the same post. */
final class IncidentNumber {
    /** Short enough to be read aloud. */
    private static final int BYTES = 4;

    private IncidentNumber() {}

    static String of(String key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
