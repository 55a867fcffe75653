package dev.hotseat.adapter.slack.install;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The keys that come of the operator's one, a different one for each use. */
final class Keys {
    private static final int BYTES = 32;

    private final byte[] secret;

    /**
     * Keys that come of this one.
     *
     * @param secret 32 bytes
     */
    Keys(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("the key has " + secret.length + " bytes, and not " + BYTES);
        }
        this.secret = secret.clone();
    }

    /** Seals what is kept. Another name would make another key, and nothing could be opened any more. */
    SecretKey sealing() {
        return derived("AES", "hotseat slack installation");
    }

    /** Signs the states of installations under way. */
    SecretKey signing() {
        return derived("HmacSHA256", "hotseat slack install state");
    }

    private SecretKey derived(String algorithm, String use) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret)
                                    .thenExpand(use.getBytes(StandardCharsets.UTF_8), BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
