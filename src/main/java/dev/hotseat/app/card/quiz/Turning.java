package dev.hotseat.app.card.quiz;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A list in pages of the same length, one of them open.
 *
 * @param size how many lines there are on all pages
 * @param length lines a page
 * @param open from 0
 */
record Turning(int size, int length, int open) {

    /** Opens a page; beyond the end means the last one. */
    static Turning to(int wanted, int size, int length) {
        return new Turning(size, length, Math.clamp(wanted, 0, pages(size, length) - 1));
    }

    private static int pages(int size, int length) {
        return Math.max(1, Math.ceilDiv(size, length));
    }

    /** What of the list is on the open page. */
    <T> List<T> of(List<T> list) {
        return list.subList(Math.min(list.size(), open * length), Math.min(list.size(), (open + 1) * length));
    }

    /** What to write behind a heading; empty with a single page. */
    String position() {
        int pages = pages(size, length);
        return pages == 1 ? "" : " (" + (open + 1) + " of " + pages + ")";
    }

    /** Back and on; empty with a single page. */
    Optional<Part.Buttons> buttons(IntFunction<ComponentId.Button> page) {
        var buttons = new ArrayList<Part.Button>();
        if (open > 0) {
            buttons.add(Part.Button.of(page.apply(open - 1), "Back"));
        }
        if (open < pages(size, length) - 1) {
            buttons.add(Part.Button.of(page.apply(open + 1), "More"));
        }
        return buttons.isEmpty() ? Optional.empty() : Optional.of(new Part.Buttons(buttons));
    }
}
