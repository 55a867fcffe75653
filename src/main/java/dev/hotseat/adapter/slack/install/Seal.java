package dev.hotseat.adapter.slack.install;

import dev.hotseat.chat.Bytes;
import dev.hotseat.core.place.WorkspaceId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals words with AES-256-GCM, for one workspace each: what was sealed for one cannot be opened as another's. Sealed words
 * are a byte for the version, 12 random ones, and the cipher's text with its tag. Safe for threads.
 */
final class Seal {
    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LEAST_BYTES = 1 + NONCE_BYTES + TAG_BITS / 8;

    private final SecretKey key;
    private final SecureRandom chance;

    Seal(SecretKey key, SecureRandom chance) {
        this.key = key;
        this.chance = chance;
    }

    Bytes close(WorkspaceId workspace, String words) {
        var nonce = new byte[NONCE_BYTES];
        chance.nextBytes(nonce);
        try {
            var text = cipher(Cipher.ENCRYPT_MODE, nonce, workspace).doFinal(words.getBytes(StandardCharsets.UTF_8));
            return Bytes.of(ByteBuffer.allocate(1 + nonce.length + text.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(text)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed; empty if it was with another key, for another workspace, or is not as it was. */
    Optional<String> open(WorkspaceId workspace, Bytes sealed) {
        var bytes = sealed.toArray();
        if (bytes.length < LEAST_BYTES || bytes[0] != VERSION) {
            return Optional.empty();
        }
        var nonce = new byte[NONCE_BYTES];
        System.arraycopy(bytes, 1, nonce, 0, NONCE_BYTES);
        try {
            var text = cipher(Cipher.DECRYPT_MODE, nonce, workspace)
                    .doFinal(bytes, 1 + NONCE_BYTES, bytes.length - 1 - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException _) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, WorkspaceId workspace) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {VERSION});
        cipher.updateAAD(workspace.key().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
