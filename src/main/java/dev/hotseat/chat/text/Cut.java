package dev.hotseat.chat.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Some blocks in two parts.
 *
 * @param head what goes first, possibly nothing
 * @param tail the rest, possibly nothing
 */
record Cut(List<Block> head, List<Block> tail) {
    Cut {
        head = List.copyOf(head);
        tail = List.copyOf(tail);
    }

    static Cut none(Block block) {
        return new Cut(List.of(), List.of(block));
    }

    /** As much of a block as that room holds; nothing if not even its smallest part fits. */
    static Cut of(Block block, int room) {
        return Bounds.cost(block) <= room
                ? new Cut(List.of(block), List.of())
                : switch (block) {
                    case Block.Paragraph(var inlines) -> of(LineCut.of(inlines, room - 2), Block.Paragraph::new);
                    case Block.Heading(var inlines) -> of(LineCut.of(inlines, room - 6), Block.Heading::new);
                    case Block.Items items -> of(items, room);
                    case Block.Quote quote -> of(quote, room);
                    case Block.Code code -> of(code, room);
                    case Block.Rule _ -> none(block);
                };
    }

    private interface OfInlines {
        Block of(List<Inline> inlines);
    }

    private static Cut of(LineCut cut, OfInlines made) {
        return new Cut(
                cut.head().isEmpty() ? List.of() : List.of(made.of(cut.head())),
                cut.tail().isEmpty() ? List.of() : List.of(made.of(cut.tail())));
    }

    private static Cut of(Block.Items list, int room) {
        int fitting = fitting(list, room);
        if (fitting > 0) {
            return new Cut(
                    List.of(part(list, 0, fitting)),
                    List.of(part(list, fitting, list.items().size())));
        }
        return inside(
                list.items().getFirst(),
                room,
                head -> new Block.Items(list.first(), List.of(head)),
                rest -> list.items().size() == 1
                        ? rest
                        : with(rest, part(list, 1, list.items().size())),
                Cut.none(list));
    }

    private static int fitting(Block.Items list, int room) {
        int fitting = 0;
        while (Bounds.cost(part(list, 0, fitting + 1)) <= room) {
            fitting++;
        }
        return fitting;
    }

    /** The items from one index to before another; the numbers stay as they are. */
    private static Block.Items part(Block.Items list, int from, int to) {
        return new Block.Items(
                list.first() == 0 ? 0 : list.first() + from, list.items().subList(from, to));
    }

    private static List<Block> with(List<Block> blocks, Block last) {
        var all = new ArrayList<>(blocks);
        all.add(last);
        return all;
    }

    private static Cut of(Block.Quote quote, int room) {
        return inside(
                quote.text(),
                room,
                Block.Quote::new,
                rest -> List.of(new Block.Quote(new RichText(rest))),
                Cut.none(quote));
    }

    private interface Wrap {
        Block around(RichText text);
    }

    private interface Rest {
        List<Block> of(List<Block> blocks);
    }

    /** Cuts the text within a block. How much the wrapping adds depends on the lines, so it is tried. */
    private static Cut inside(RichText text, int room, Wrap wrap, Rest rest, Cut otherwise) {
        int inner = room;
        while (inner > 0) {
            var cut = leading(text.blocks(), inner);
            if (cut.head().isEmpty()) {
                return otherwise;
            }
            var head = wrap.around(new RichText(cut.head()));
            int excess = Bounds.cost(head) - room;
            if (excess <= 0) {
                return new Cut(List.of(head), rest.of(cut.tail()));
            }
            inner = Math.min(inner - 1, Bounds.cost(new RichText(cut.head())) - 1);
        }
        return otherwise;
    }

    private static Cut leading(List<Block> blocks, int room) {
        int left = room;
        for (int i = 0; i < blocks.size(); i++) {
            int cost = Bounds.cost(blocks.get(i));
            if (cost > left) {
                var cut = of(blocks.get(i), left);
                var head = new ArrayList<>(blocks.subList(0, i));
                head.addAll(cut.head());
                var tail = new ArrayList<>(cut.tail());
                tail.addAll(blocks.subList(i + 1, blocks.size()));
                return new Cut(head, tail);
            }
            left -= cost;
        }
        return new Cut(blocks, List.of());
    }

    private static Cut of(Block.Code block, int room) {
        int end = block.code().indexOf('\n');
        int fitting = -1;
        while (end >= 0
                && Bounds.cost(new Block.Code(block.language(), block.code().substring(0, end))) <= room) {
            fitting = end;
            end = block.code().indexOf('\n', end + 1);
        }
        if (fitting >= 0) {
            return of(block, fitting, fitting + 1);
        }
        int overhead = Bounds.cost(new Block.Code(block.language(), ""));
        int place = LineCut.place(block.code(), room - overhead);
        return place == 0 ? none(block) : of(block, place, place);
    }

    private static Cut of(Block.Code block, int end, int start) {
        return new Cut(
                List.of(new Block.Code(block.language(), block.code().substring(0, end))),
                List.of(new Block.Code(block.language(), block.code().substring(start))));
    }

    /**
     * The block with less around it, where a page cannot hold the least of it as it is: the items of a list as blocks
     * with their numbers in words, a quote without its bar, a line without styles.
     */
    static List<Block> unwrapped(Block block) {
        return switch (block) {
            case Block.Paragraph(var inlines) -> List.of(LineCut.bare(inlines));
            case Block.Heading(var inlines) -> List.of(LineCut.bare(inlines));
            case Block.Items list -> unwrapped(list);
            case Block.Quote(var quoted) -> quoted.blocks();
            case Block.Code(var _, var code) -> List.of(new Block.Code("", code));
            case Block.Rule() -> List.of();
        };
    }

    private static List<Block> unwrapped(Block.Items list) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(List.of(new Inline.Words(list.first() == 0 ? "•" : list.first() + "."))));
        blocks.addAll(list.items().getFirst().blocks());
        if (list.items().size() > 1) {
            blocks.add(part(list, 1, list.items().size()));
        }
        return blocks;
    }
}
