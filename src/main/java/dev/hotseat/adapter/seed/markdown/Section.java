package dev.hotseat.adapter.seed.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/**
 * What stands below a heading, or before the first one.
 *
 * @param heading empty before the first
 * @param role of the heading
 */
record Section(Optional<HeadingText> heading, HeadingRole role, List<Node> blocks) {
    Section {
        blocks = List.copyOf(blocks);
    }

    /** All of a document, in its order. */
    static List<Section> of(MarkdownTree tree) {
        var headings = new ArrayList<Heading>();
        var below = new ArrayList<List<Node>>();
        below.add(new ArrayList<>());
        for (var block : tree.blocks()) {
            if (block instanceof Heading heading && tree.inside(heading).hasWords()) {
                headings.add(heading);
                below.add(new ArrayList<>());
            } else {
                below.getLast().add(block);
            }
        }
        var texts = new ArrayList<HeadingText>();
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            texts.add(HeadingText.of(heading.getLevel(), tree.inside(heading), hasLabels(below.get(i + 1), tree)));
        }
        var roles = HeadingRole.of(texts);
        var sections = new ArrayList<Section>();
        sections.add(new Section(Optional.empty(), HeadingRole.TOPIC, below.getFirst()));
        for (int i = 0; i < texts.size(); i++) {
            sections.add(new Section(Optional.of(texts.get(i)), roles.get(i), below.get(i + 1)));
        }
        return sections;
    }

    private static boolean hasLabels(List<Node> blocks, MarkdownTree tree) {
        return blocks.stream()
                .filter(Paragraph.class::isInstance)
                .flatMap(paragraph -> tree.passage(paragraph).lines().stream())
                .anyMatch(line -> Label.beginsQuestion(line.text()));
    }

    /** The blocks that can hold questions: a table of contents can not. */
    List<Node> content() {
        boolean contents = role == HeadingRole.TOPIC
                && heading.filter(text -> HeadingText.isContents(text.plain())).isPresent();
        return contents
                ? blocks.stream()
                        .filter(block -> !(block instanceof ListBlock) && !(block instanceof TableBlock))
                        .toList()
                : blocks;
    }

    /** How many blocks come before the first rule. */
    int untilRule() {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof ThematicBreak) {
                return i;
            }
        }
        return blocks.size();
    }
}
