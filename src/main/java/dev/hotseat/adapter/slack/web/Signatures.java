package dev.hotseat.adapter.slack.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.app_backend.SlackSignature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a request comes from Slack, now, and for the first time. Safe for threads.
 *
 * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">how Slack signs</a>
 */
final class Signatures {
    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final int MOST = 100_000;

    private final SlackSignature.Generator generator;
    private final InstantSource clock;

    /** Those of the last minutes: older ones are out of the window. */
    private final Cache<String, Boolean> seen = Caffeine.newBuilder()
            .expireAfterWrite(WINDOW.multipliedBy(2))
            .maximumSize(MOST)
            .build();

    Signatures(String secret, InstantSource clock) {
        this.generator = new SlackSignature.Generator(secret);
        this.clock = clock;
    }

    /** What a signature shows. */
    enum Verdict {
        GENUINE,
        /** Genuine, but it was here before: somebody, or something on the way, sent it again. */
        REPLAYED,
        FORGED,
        /** Signed more than five minutes ago, or hence. */
        STALE
    }

    Verdict check(@Nullable String timestamp, @Nullable String signature, String body) {
        if (timestamp == null || signature == null || !timestamp.matches("[0-9]{1,11}")) {
            return Verdict.FORGED;
        }
        var expected = generator.generate(timestamp, body);
        if (!MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8))) {
            return Verdict.FORGED;
        }
        var signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(signed, clock.instant()).abs().compareTo(WINDOW) > 0) {
            return Verdict.STALE;
        }
        return seen.asMap().putIfAbsent(signature, true) == null ? Verdict.GENUINE : Verdict.REPLAYED;
    }

    /** The request was not done after all: it may come again, in the same second even. */
    void forget(@Nullable String signature) {
        if (signature != null) {
            seen.invalidate(signature);
        }
    }
}
