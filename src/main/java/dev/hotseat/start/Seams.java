package dev.hotseat.start;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Where time, chance and new ids come from.
 *
 * @param ids new ids of 26 characters, never the same twice, also after a restart
 * @param incidents new incident numbers, short enough to be read aloud
 */
public record Seams(InstantSource clock, RandomGenerator chance, Supplier<String> ids, Supplier<String> incidents) {
    /** Crockford's base 32: no letter that looks like a digit or another letter. */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    /** The real ones. */
    public static Seams real() {
        var secure = new SecureRandom();
        RandomGenerator chance = () -> ThreadLocalRandom.current().nextLong();
        return new Seams(InstantSource.system(), chance, () -> word(secure, 26), () -> word(secure, 6));
    }

    private static String word(RandomGenerator random, int length) {
        var word = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            word.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }
}
