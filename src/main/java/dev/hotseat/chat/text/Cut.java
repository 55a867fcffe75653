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
        return of(block, room, 0);
    }

    /** The same inside of blocks that write a mark of that length before each line. */
    private static Cut of(Block block, int room, int mark) {
        return fits(block, room, mark)
                ? new Cut(List.of(block), List.of())
                : switch (block) {
                    case Block.Paragraph(var inlines) -> of(inlines, Block.Paragraph::new, room, mark);
                    case Block.Heading(var inlines) -> of(inlines, Block.Heading::new, room, mark);
                    case Block.Items items -> of(items, room, mark);
                    case Block.Quote quote -> of(quote, room, mark);
                    case Block.Code code -> of(code, room, mark);
                    case Block.Rule _ -> none(block);
                };
    }

    private static boolean fits(Block block, int room, int mark) {
        return Bounds.cost(block, mark, room) <= room;
    }

    private interface OfInlines {
        Block of(List<Inline> inlines);
    }

    private static Cut of(List<Inline> inlines, OfInlines made, int room, int mark) {
        var cut = LineCut.of(inlines, room, head -> fits(made.of(head), room, mark));
        return new Cut(
                cut.head().isEmpty() ? List.of() : List.of(made.of(cut.head())),
                cut.tail().isEmpty() ? List.of() : List.of(made.of(cut.tail())));
    }

    private static Cut of(Block.Items list, int room, int mark) {
        int fitting = fitting(list, room, mark);
        if (fitting > 0) {
            return new Cut(
                    List.of(part(list, 0, fitting)),
                    List.of(part(list, fitting, list.items().size())));
        }
        var blocks = list.items().getFirst().blocks();
        var cut = leading(blocks, room - mark - 3, mark + Bounds.mark(list.first(), 0));
        if (cut.head.isEmpty()) {
            return none(list);
        }
        var tail = new ArrayList<>(cut.tail);
        if (list.items().size() > 1) {
            tail.add(part(list, 1, list.items().size()));
        }
        return new Cut(List.of(new Block.Items(list.first(), List.of(new RichText(cut.head)))), tail);
    }

    private static int fitting(Block.Items list, int room, int mark) {
        int fitting = 0;
        while (fits(part(list, 0, fitting + 1), room, mark)) {
            fitting++;
        }
        return fitting;
    }

    /** The items from one index to before another; the numbers stay as they are. */
    private static Block.Items part(Block.Items list, int from, int to) {
        return new Block.Items(
                list.first() == 0 ? 0 : list.first() + from, list.items().subList(from, to));
    }

    private static Cut of(Block.Quote quote, int room, int mark) {
        var cut = leading(quote.text().blocks(), room - mark - 2, mark + 2);
        return cut.head.isEmpty()
                ? none(quote)
                : new Cut(
                        List.of(new Block.Quote(new RichText(cut.head))),
                        List.of(new Block.Quote(new RichText(cut.tail))));
    }

    /** As many of the blocks as the room holds, the last one in part. */
    private static Cut leading(List<Block> blocks, int room, int mark) {
        int left = room;
        for (int i = 0; i < blocks.size(); i++) {
            int cost = Bounds.cost(blocks.get(i), mark, room);
            if (cost > left) {
                var cut = of(blocks.get(i), left, mark);
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

    private static Cut of(Block.Code block, int room, int mark) {
        int fitting = -1;
        int end = block.code().indexOf('\n');
        while (end >= 0 && fits(until(block, end), room, mark)) {
            fitting = end;
            end = block.code().indexOf('\n', end + 1);
        }
        if (fitting >= 0) {
            return at(block, fitting, fitting + 1);
        }
        int place = LineCut.place(block.code(), room, p -> fits(until(block, p), room, mark));
        return place == 0 ? none(block) : at(block, place, place);
    }

    private static Block.Code until(Block.Code block, int end) {
        return new Block.Code(block.language(), block.code().substring(0, end));
    }

    private static Cut at(Block.Code block, int end, int start) {
        return new Cut(
                List.of(until(block, end)),
                List.of(new Block.Code(block.language(), block.code().substring(start))));
    }

    /**
     * The block with less around it, where a page cannot hold the least of it as it is: the items of a list as blocks
     * with their numbers in words, a quote without its bar, a line without the style or link at its beginning.
     */
    static List<Block> unwrapped(Block block) {
        return switch (block) {
            case Block.Paragraph(var inlines) -> List.of(new Block.Paragraph(LineCut.unwrapped(inlines)));
            case Block.Heading(var inlines) -> List.of(new Block.Heading(LineCut.unwrapped(inlines)));
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
