package dev.hotseat.adapter.seed.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;

/** Finds the questions of a document. */
final class DocumentReader {
    private final Manuscript manuscript;
    private final FrontMatter frontMatter;
    private final Set<Integer> comments;
    private final MarkdownTree tree;
    private final List<Section> sections;
    private final Habits habits;

    private DocumentReader(Manuscript manuscript) {
        this.manuscript = manuscript;
        this.frontMatter = FrontMatter.of(manuscript.lines());
        var lines = new ArrayList<>(manuscript.lines());
        for (int i = 0; i < frontMatter.lines(); i++) {
            lines.set(i, "");
        }
        var html = new HtmlAsMarkdown(lines);
        this.comments = html.comments();
        this.tree = MarkdownTree.of(html.lines());
        this.sections = Section.of(tree);
        this.habits = Habits.of(tree);
    }

    static ReadDocument read(Manuscript manuscript) {
        var reader = new DocumentReader(manuscript);
        return reader.composed(reader.found());
    }

    private Assembly found() {
        var marked = assemble(false, false);
        int found = marked.found().size();
        var plain = assemble(true, false);
        if (plain.found().size() > found * 2) {
            return plain;
        }
        return found > 0 ? marked : assemble(false, true);
    }

    /**
     * Reads it all.
     *
     * @param paragraphs whether plain paragraphs may ask
     * @param anyList whether every list is one of questions
     */
    private Assembly assemble(boolean paragraphs, boolean anyList) {
        var out = new Assembly();
        var lists = new QuestionLists(tree, anyList);
        for (var section : sections) {
            section.heading().ifPresent(heading -> announce(heading, section.role(), out));
            var blocks = section.content();
            if (section.role() != HeadingRole.TOPIC) {
                int end = habits.rulesSeparate() ? section.untilRule() : blocks.size();
                new SectionReader(tree, lists, habits, Style.HEADING, out).read(blocks.subList(0, end));
                blocks = blocks.subList(end, blocks.size());
            }
            if (!blocks.isEmpty()) {
                out.complete();
                read(blocks, lists, paragraphs, out);
            }
        }
        return out;
    }

    private static void announce(HeadingText heading, HeadingRole role, Assembly out) {
        switch (role) {
            case TOPIC -> out.heading(TopicHeading.of(heading.level(), heading.text()));
            case QUESTION -> {
                out.leave(heading.level());
                if (Label.isQuestionNumber(Plain.title(heading.text().text()))) {
                    out.ask(Passage.NOTHING);
                    out.label(heading.text());
                } else {
                    out.ask(heading.text());
                }
            }
            case ANSWER -> {
                var label = Label.answer(heading.text());
                if (label.isPresent() && out.awaitsAnswer()) {
                    out.answer(
                            heading.text(),
                            label.get().content().then(label.get().rest()));
                } else {
                    out.tell(marked(heading), false);
                }
            }
            case INSIDE -> out.tell(marked(heading), false);
        }
    }

    private static Passage marked(HeadingText heading) {
        var mark = new Passage.Line(heading.text().first().number(), "#".repeat(heading.level()) + " ");
        return new Passage(List.of(mark)).then(heading.text());
    }

    /** Reads the section in the style in which most questions are found. */
    private void read(List<Node> blocks, QuestionLists lists, boolean paragraphs, Assembly out) {
        Optional<Style> best = Optional.empty();
        int most = 0;
        for (var style : Style.values()) {
            if (style != Style.PARAGRAPHS || paragraphs) {
                var trial = new Assembly();
                new SectionReader(tree, lists, habits, style, trial).read(blocks);
                int weight = style.weight(trial.found());
                if (weight > most) {
                    most = weight;
                    best = Optional.of(style);
                }
            }
        }
        best.ifPresent(style -> new SectionReader(tree, lists, habits, style, out).read(blocks));
    }

    private ReadDocument composed(Assembly assembly) {
        var fates = new LineFates(manuscript.lines());
        var definitions = new LinkedHashMap<String, Passage>();
        for (var block : tree.blocks()) {
            if (block instanceof LinkReferenceDefinition definition) {
                definitions.putIfAbsent(definition.getLabel().toLowerCase(Locale.ROOT), tree.passage(definition));
            }
        }
        var root = root();
        var title = frontMatter.title().or(() -> root.map(TopicHeading::title)).orElseGet(manuscript::document);
        var composition = new Composition(new Placement(title, root), definitions, fates);
        var entries = assembly.found().stream()
                .flatMap(found -> composition.entry(found).stream())
                .toList();
        assembly.labels().forEach(fates::label);
        titleLines(root).forEach(fates::label);
        assembly.leftOut().forEach(rest -> fates.remark(rest.number(), "left out: " + rest.text()));
        comments.stream().filter(fates::isPlaced).forEach(line -> fates.remark(line, "without its comment"));
        return new ReadDocument(manuscript, title, entries, fates);
    }

    /** The only heading of the first depth, if it comes before all others. */
    private Optional<TopicHeading> root() {
        var headings = sections.stream().flatMap(s -> s.heading().stream()).toList();
        return headings.stream().filter(h -> h.level() == 1).count() == 1
                        && headings.getFirst().level() == 1
                ? Optional.of(TopicHeading.of(1, headings.getFirst().text()))
                : Optional.empty();
    }

    /** The lines that say nothing but the title, which heads the report. */
    private List<Passage> titleLines(Optional<TopicHeading> root) {
        return frontMatter.title().isPresent()
                ? List.of(frontMatter.titleLine())
                : root.filter(TopicHeading::isWhole).map(TopicHeading::text).stream()
                        .toList();
    }
}
