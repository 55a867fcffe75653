package dev.hotseat.app.card.quiz;

import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;

/** How many chose an option, as a bar of characters and in figures. */
final class Bars {
    private static final int WIDTH = 10;

    private Bars() {}

    /** {@code ████░░░░░░ 4 of 9}. */
    static RichText of(int chose, int all) {
        return RichText.of(
                new Inline.CodeSpan(bar(chose, all)),
                new Inline.Words(" " + (all == 0 ? "0" : Words.number(chose) + " of " + Words.number(all))));
    }

    /** What is not nothing shows, and what is not all does not fill the bar. */
    static String bar(int chose, int all) {
        int filled = chose == 0 || all == 0
                ? 0
                : chose == all ? WIDTH : Math.clamp(Math.round((double) WIDTH * chose / all), 1, WIDTH - 1);
        return "█".repeat(filled) + "░".repeat(WIDTH - filled);
    }
}
