package dev.hotseat.core.bank;

import java.util.Locale;
import java.util.Optional;

/** How hard a question is. */
public enum Level {
    BASIC,
    INTERMEDIATE,
    ADVANCED;

    /** The word of commands and question files: {@code basic}, {@code intermediate}, {@code advanced}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The level with that word, in any case. */
    public static Optional<Level> parse(String word) {
        for (var level : values()) {
            if (level.name().equalsIgnoreCase(word.strip())) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
