package dev.hotseat.core.study;

import java.util.Locale;

/** A member's own verdict after the reveal. The order is that of the buttons. */
public enum Grade {
    AGAIN,
    HARD,
    GOOD,
    EASY;

    /** The word on the button in lower case, also the stored form. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
