package dev.hotseat.app.card.quiz;

import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import java.util.ArrayList;
import java.util.List;

/** Puts texts together line by line. */
final class Lines {
    private Lines() {}

    /** A text behind a label, in its first line if it begins with one. */
    static RichText behind(List<Inline> label, RichText text) {
        var line = new ArrayList<>(label);
        var blocks = text.blocks();
        if (!blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph(var inlines)) {
            line.addAll(inlines);
            blocks = blocks.subList(1, blocks.size());
        }
        return new RichText(List.of(new Block.Paragraph(line))).then(new RichText(blocks));
    }

    /** Texts below each other without blank lines between them, where they are lines. */
    static RichText stacked(List<RichText> texts) {
        var blocks = new ArrayList<Block>();
        for (var text : texts) {
            for (var block : text.blocks()) {
                if (block instanceof Block.Paragraph(var below)
                        && !blocks.isEmpty()
                        && blocks.getLast() instanceof Block.Paragraph(var above)) {
                    var lines = new ArrayList<>(above);
                    lines.add(new Inline.LineBreak());
                    lines.addAll(below);
                    blocks.set(blocks.size() - 1, new Block.Paragraph(lines));
                } else {
                    blocks.add(block);
                }
            }
        }
        return new RichText(blocks);
    }

    /**
     * The text if it costs no more than that, see {@link Bounds}; else its words, cut between two of them and with an
     * ellipsis.
     *
     * @param most at least 10
     */
    static RichText fitting(RichText text, int most) {
        if (Bounds.cost(text) <= most) {
            return text;
        }
        var words = text.plain().replace('\n', ' ').strip();
        // A letter costs one or two, and a paragraph two
        for (int length = most - 2; length > (most - 2) / 2; length -= 10) {
            var shorter = RichText.plain(Bounds.shorten(words, length));
            if (Bounds.cost(shorter) <= most) {
                return shorter;
            }
        }
        return RichText.plain(Bounds.shorten(words, (most - 2) / 2));
    }
}
