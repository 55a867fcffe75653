package dev.hotseat.adapter.slack;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Legible;
import dev.hotseat.chat.text.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes rich text as the elements of a rich text block. A list there holds lines alone and always counts from one, so
 * what interrupts a list follows it, and the items of a list that is interrupted or counts from elsewhere are lines that
 * begin with their numbers.
 */
final class SlackText {
    private static final int DEEPEST = 8;

    private final Set<Mention> mayPing;
    private final Detail detail;
    private final List<BlockElement> written = new ArrayList<>();
    private SlackLine lines;

    private SlackText(Set<Mention> mayPing, Detail detail) {
        this.mayPing = mayPing;
        this.detail = detail;
        this.lines = line();
    }

    /** The elements; empty if there is nothing to see. */
    static List<BlockElement> of(RichText text, Set<Mention> mayPing, Detail detail) {
        var writer = new SlackText(mayPing, detail);
        writer.blocks(text, 0, "\n\n");
        writer.endLines();
        return writer.written;
    }

    private SlackLine line() {
        return new SlackLine(mayPing, detail);
    }

    private void blocks(RichText text, int depth, String gap) {
        for (var block : text.blocks()) {
            block(block, depth, gap);
        }
    }

    private void block(Block block, int depth, String gap) {
        switch (block) {
            case Block.Paragraph(var inlines) -> after(gap).inlines(inlines);
            case Block.Heading(var inlines) -> after(gap).strong(inlines);
            case Block.Items items when simple(items) && detail == Detail.ALL -> list(items, depth);
            case Block.Items items -> lines(items, depth);
            case Block.Quote(var quoted) -> {
                var line = line();
                flat(quoted, line);
                add(RichTextQuoteElement.builder().elements(line.elements()).build(), line);
            }
            case Block.Code(var _, var code) -> {
                var line = line().words(Legible.of(code));
                add(
                        RichTextPreformattedElement.builder()
                                .elements(line.elements())
                                .build(),
                        line);
            }
            case Block.Rule() -> after(gap).words("───");
        }
    }

    /** Goes on with the lines, behind a gap if there are some. */
    private SlackLine after(String gap) {
        return lines.isEmpty() ? lines : lines.words(gap);
    }

    private void endLines() {
        if (!lines.isEmpty()) {
            written.add(section(lines.elements()));
            lines = line();
        }
    }

    private void add(BlockElement element, SlackLine of) {
        if (!of.isEmpty()) {
            endLines();
            written.add(element);
        }
    }

    private static RichTextSectionElement section(List<RichTextElement> elements) {
        return RichTextSectionElement.builder().elements(elements).build();
    }

    private static boolean simple(Block.Items list) {
        return list.first() == 0
                ? list.items().stream()
                        .allMatch(i -> i.blocks().isEmpty() || isLine(i.blocks().getFirst()))
                : list.first() == 1
                        && list.items().stream()
                                .allMatch(i -> i.blocks().stream().allMatch(SlackText::isLine));
    }

    private static boolean isLine(Block block) {
        return block instanceof Block.Paragraph || block instanceof Block.Heading;
    }

    /** Items as a list, interrupted by what is no line in an item of bullets. */
    private void list(Block.Items list, int depth) {
        var items = new ArrayList<RichTextElement>();
        for (var item : list.items()) {
            var rest = item.blocks().stream().dropWhile(SlackText::isLine).toList();
            var line = line();
            flat(new RichText(item.blocks().subList(0, item.blocks().size() - rest.size())), line);
            items.add(section((line.isEmpty() ? line.words(" ") : line).elements()));
            if (!rest.isEmpty()) {
                endList(list, items, depth);
                blocks(new RichText(rest), depth + 1, "\n");
            }
        }
        endList(list, items, depth);
    }

    private void endList(Block.Items list, List<RichTextElement> items, int depth) {
        endLines();
        if (!items.isEmpty()) {
            written.add(RichTextListElement.builder()
                    .style(list.first() == 0 ? "bullet" : "ordered")
                    .indent(Math.min(depth, DEEPEST))
                    .elements(List.copyOf(items))
                    .build());
            items.clear();
        }
    }

    /** Items as lines with their marks. */
    private void lines(Block.Items list, int depth) {
        for (int i = 0; i < list.items().size(); i++) {
            after("\n").words(mark(list, i));
            var blocks = list.items().get(i).blocks();
            if (!blocks.isEmpty() && isLine(blocks.getFirst())) {
                block(blocks.getFirst(), depth + 1, "");
                blocks(new RichText(blocks.subList(1, blocks.size())), depth + 1, "\n");
            } else {
                blocks(new RichText(blocks), depth + 1, "\n");
            }
        }
    }

    private static String mark(Block.Items list, int index) {
        return list.first() == 0 ? "• " : (list.first() + index) + ". ";
    }

    /** Everything as lines, where no other element may stand. */
    private static void flat(RichText text, SlackLine line) {
        for (var block : text.blocks()) {
            if (!line.isEmpty()) {
                line.words("\n");
            }
            switch (block) {
                case Block.Paragraph(var inlines) -> line.inlines(inlines);
                case Block.Heading(var inlines) -> line.strong(inlines);
                case Block.Items items -> flat(items, line);
                case Block.Quote(var quoted) -> flat(quoted, line);
                case Block.Code(var _, var code) -> line.code(Legible.of(code));
                case Block.Rule() -> line.words("───");
            }
        }
    }

    private static void flat(Block.Items list, SlackLine line) {
        for (int i = 0; i < list.items().size(); i++) {
            line.words((i == 0 ? "" : "\n") + mark(list, i));
            var blocks = list.items().get(i).blocks();
            if (!blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph(List<Inline> inlines)) {
                line.inlines(inlines);
                flat(new RichText(blocks.subList(1, blocks.size())), line);
            } else {
                flat(new RichText(blocks), line);
            }
        }
    }
}
