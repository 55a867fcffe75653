package dev.hotseat.core.asking;

/** How much the likely questions come before the others, among those that were not asked yet. */
public enum Leaning {
    /** They come earlier as a rule, with some chance. */
    LIKELY,

    /** No question comes before all likelier ones of its selection. */
    LIKELIEST_FIRST,

    /** As they happen to come. */
    NONE
}
