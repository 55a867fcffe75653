package dev.hotseat.core.daily;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How hard somebody found a question. */
public enum Vote {
    EASY,
    FAIR,
    HARD;

    /** The word of ids and stores: {@code easy}, {@code fair}, {@code hard}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The vote with exactly that word. */
    public static Optional<Vote> of(String word) {
        return Arrays.stream(values()).filter(v -> v.word().equals(word)).findFirst();
    }
}
