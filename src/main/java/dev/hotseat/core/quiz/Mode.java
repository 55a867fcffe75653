package dev.hotseat.core.quiz;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a quiz is played. */
public enum Mode {
    /** Speed counts, and so do right answers in a row. */
    CLASSIC,
    /** Only right or wrong counts; a round closes as soon as everybody who joined has answered. */
    CALM,
    /** As classic, but whoever misses once is out, and may go on watching. Who lasts longer ranks higher. */
    SURVIVAL;

    /** The word of commands, also the stored form. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mode with that word. */
    public static Optional<Mode> parse(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }
}
