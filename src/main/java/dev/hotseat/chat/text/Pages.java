package dev.hotseat.chat.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Lays a long text out on pages. No word is lost: the pages one after the other say what the text says. */
public final class Pages {
    /** Below this a page could not hold a mark and a word with certainty. */
    public static final int SMALLEST = 100;

    private final int budget;
    private final Deque<Block> ahead;
    private final List<RichText> pages = new ArrayList<>();
    private final List<Block> page = new ArrayList<>();
    private int cost;

    private Pages(RichText text, int budget) {
        this.budget = budget;
        this.ahead = new ArrayDeque<>(text.blocks());
    }

    /**
     * The text on pages. A page ends between blocks where it can, else between the items of a list (whose numbers go
     * on), the lines of code, sentences, words, and at last anywhere but inside a character. A heading stays with what
     * follows it.
     *
     * @param budget what a page may cost at most, see {@link Bounds}; at least {@value #SMALLEST}
     * @return at least one page, which is empty only if the text is
     */
    public static List<RichText> of(RichText text, int budget) {
        if (budget < SMALLEST) {
            throw new IllegalArgumentException("a page holds at least " + SMALLEST + ", not " + budget);
        }
        return new Pages(text, budget).lay();
    }

    private List<RichText> lay() {
        while (!ahead.isEmpty()) {
            place(ahead.pop());
        }
        if (!page.isEmpty() || pages.isEmpty()) {
            pages.add(new RichText(page));
        }
        return List.copyOf(pages);
    }

    private void place(Block block) {
        int size = Bounds.cost(block, 0, budget);
        if (size <= budget - cost) {
            page.add(block);
            cost += size;
            return;
        }
        boolean onlyHeadings = page.stream().allMatch(Block.Heading.class::isInstance);
        var cut = size > budget || onlyHeadings ? Cut.of(block, budget - cost) : Cut.none(block);
        if (!cut.head().isEmpty() && (onlyHeadings || budget - cost > budget / 3)) {
            page.addAll(cut.head());
            goOn(cut.tail());
        } else if (!page.isEmpty()) {
            goOn(List.of(block));
        } else {
            goOn(Cut.unwrapped(block));
        }
    }

    /** Ends the page if there is one, and puts the blocks in front of those that are ahead. */
    private void goOn(List<Block> blocks) {
        blocks.reversed().forEach(ahead::push);
        while (page.size() > 1 && page.getLast() instanceof Block.Heading heading) {
            ahead.push(heading);
            page.removeLast();
        }
        if (!page.isEmpty()) {
            pages.add(new RichText(page));
            page.clear();
            cost = 0;
        }
    }
}
