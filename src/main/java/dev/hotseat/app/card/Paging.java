package dev.hotseat.app.card;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Pages;
import dev.hotseat.chat.text.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** A text in as many pages as it takes, one of them open. */
final class Paging {
    /** Leaves room in a card for heading, notes and labels. */
    private static final int BUDGET = 2_600;

    private final List<RichText> pages;
    private final int open;

    /**
     * Opens a page of a text.
     *
     * @param wanted from 0; beyond the end means the last page, since the text may have become shorter since
     */
    Paging(RichText text, int wanted) {
        pages = Pages.of(text, BUDGET);
        open = Math.clamp(wanted, 0, Math.max(0, pages.size() - 1));
    }

    RichText text() {
        return pages.isEmpty() ? RichText.EMPTY : pages.get(open);
    }

    /** What to write behind a heading; empty with a single page. */
    String position() {
        return pages.size() < 2 ? "" : " (" + (open + 1) + " of " + pages.size() + ")";
    }

    boolean last() {
        return open >= pages.size() - 1;
    }

    /** Back and on; empty with a single page. */
    Optional<Part.Buttons> buttons(IntFunction<ComponentId.Button> page) {
        var buttons = new ArrayList<Part.Button>();
        if (open > 0) {
            buttons.add(Part.Button.of(page.apply(open - 1), "Back"));
        }
        if (!last()) {
            buttons.add(Part.Button.main(page.apply(open + 1), "Read on"));
        }
        return buttons.isEmpty() ? Optional.empty() : Optional.of(new Part.Buttons(buttons));
    }
}
