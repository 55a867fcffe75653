package dev.hotseat.adapter.slack.install;

import dev.hotseat.app.port.SeenEvents;
import dev.hotseat.chat.EventId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * The states of installations under way: whoever comes back from Slack with one began here, in the same browser, a few
 * minutes ago, and comes back for the first time. Nothing is kept before that, so that anybody may begin any number. Safe
 * for threads, and for several processes with one database.
 *
 * <p>A state is a random word, the second until which it holds, a digest of the browser's own word, and a signature of all
 * that.
 */
final class InstallStates {
    static final Duration LASTS = Duration.ofMinutes(10);

    private static final int RANDOM_BYTES = 18;
    private static final Pattern STATE =
            Pattern.compile("(([A-Za-z0-9_-]{24})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43}))\\.([A-Za-z0-9_-]{43})");

    private final SecretKey key;
    private final SeenEvents seen;
    private final SecureRandom chance;
    private final InstantSource clock;

    /**
     * No state yet.
     *
     * @param seen remembers those that came back, for longer than they hold
     */
    InstallStates(SecretKey key, SeenEvents seen, SecureRandom chance, InstantSource clock) {
        this.key = key;
        this.seen = seen;
        this.chance = chance;
        this.clock = clock;
    }

    /**
     * The beginning of an installation.
     *
     * @param state goes to Slack and comes back
     * @param browser stays in the browser
     */
    record Begun(String state, String browser) {}

    /** What a state that came back shows. */
    enum Verdict {
        GENUINE,
        /** Not one of ours, or changed. */
        FORGED,
        EXPIRED,
        OTHER_BROWSER,
        USED
    }

    Begun begin() {
        var browser = word();
        var until = clock.instant().plus(LASTS).getEpochSecond();
        var signed = word() + "." + until + "." + digest(browser);
        return new Begun(signed + "." + signature(signed), browser);
    }

    /**
     * Looks at a state that came back; a genuine one is used up by that.
     *
     * @param browser what the browser kept, or nothing
     * @throws dev.hotseat.app.port.StoreUnavailable if that cannot be noted
     */
    Verdict check(String state, String browser) {
        var parts = STATE.matcher(state);
        if (!parts.matches() || !same(signature(parts.group(1)), parts.group(5))) {
            return Verdict.FORGED;
        }
        var now = clock.instant();
        if (!now.isBefore(Instant.ofEpochSecond(Long.parseLong(parts.group(3))))) {
            return Verdict.EXPIRED;
        }
        if (!same(digest(browser), parts.group(4))) {
            return Verdict.OTHER_BROWSER;
        }
        return seen.firstTime(new EventId("slack/install/" + parts.group(2)), now) ? Verdict.GENUINE : Verdict.USED;
    }

    private String word() {
        var bytes = new byte[RANDOM_BYTES];
        chance.nextBytes(bytes);
        return text(bytes);
    }

    private String signature(String words) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return text(mac.doFinal(bytes(words)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digest(String words) {
        try {
            return text(MessageDigest.getInstance("SHA-256").digest(bytes(words)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(bytes(one), bytes(other));
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
