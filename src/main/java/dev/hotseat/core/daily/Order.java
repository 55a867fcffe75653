package dev.hotseat.core.daily;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order the questions of a schedule come. */
public enum Order {
    /** The most probable first. */
    PROBABLE,

    SHUFFLED;

    /** The word of commands and stores: {@code probable}, {@code shuffled}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order with that word, in any case. */
    public static Optional<Order> of(String word) {
        return Arrays.stream(values())
                .filter(o -> o.word().equalsIgnoreCase(word.strip()))
                .findFirst();
    }
}
