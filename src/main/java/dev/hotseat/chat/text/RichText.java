package dev.hotseat.chat.text;

import java.util.List;

/** A text of blocks, in order. */
public record RichText(List<Block> blocks) {
    public static final RichText EMPTY = new RichText(List.of());

    public RichText {
        blocks = List.copyOf(blocks);
    }

    /** One paragraph of words that are shown as they are: no markup in them means anything. */
    public static RichText plain(String words) {
        return words.isBlank() ? EMPTY : of(new Inline.Words(words));
    }

    /** One paragraph. */
    public static RichText of(Inline... inlines) {
        return new RichText(List.of(new Block.Paragraph(List.of(inlines))));
    }

    /** This text and then that one. */
    public RichText then(RichText next) {
        var all = new java.util.ArrayList<>(blocks);
        all.addAll(next.blocks);
        return new RichText(all);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** The words alone, a line for each block or list item. */
    public String plain() {
        return PlainText.of(this);
    }
}
