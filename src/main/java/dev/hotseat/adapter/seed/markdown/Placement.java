package dev.hotseat.adapter.seed.markdown;

import static java.util.stream.Collectors.joining;

import dev.hotseat.chat.text.Bounds;
import java.util.List;
import java.util.Optional;

/**
 * Where the questions of a document go.
 *
 * @param document its title, for questions under no heading that names a topic
 * @param root the heading that is the document's title, if it has one
 */
record Placement(String document, Optional<TopicHeading> root) {
    private static final String GENERAL = "General";

    /** Titles. */
    record Place(String topic, String subtopic) {}

    /** The place for questions under these headings. */
    Place of(List<TopicHeading> path, LineFates fates) {
        var naming = path.stream().filter(TopicHeading::namesTopic).toList();
        boolean rooted =
                naming.size() > 1 && root.filter(naming.getFirst()::equals).isPresent();
        var topics = rooted ? naming.subList(1, naming.size()) : naming;
        var topic = topics.stream().limit(1).toList();
        var further = topics.stream().skip(1).toList();
        if (joined(further).length() > Entry.LONGEST_TITLE) {
            further = List.of(further.getLast());
        }
        var levels = path.stream().filter(TopicHeading::statesLevelAlone).toList();
        levels.forEach(heading -> fates.placed(heading.text()));
        var general = levels.isEmpty() ? GENERAL : levels.getLast().title();
        return new Place(
                title(topic.isEmpty() ? document : joined(topic), topic, fates),
                title(further.isEmpty() ? general : joined(further), further, fates));
    }

    private static String joined(List<TopicHeading> headings) {
        return headings.stream().map(TopicHeading::title).collect(joining(" / "));
    }

    private static String title(String title, List<TopicHeading> headings, LineFates fates) {
        boolean whole = title.length() <= Entry.LONGEST_TITLE;
        for (var heading : headings) {
            int line = heading.text().number();
            if (!whole) {
                fates.remark(line, "shortened to " + Entry.LONGEST_TITLE + " characters");
            }
            if (Plain.hasLink(heading.text().text())) {
                fates.remark(line, "without its link");
            }
            fates.placed(whole ? heading.text() : heading.text().line(line));
        }
        return CleanText.of(Bounds.shorten(title, Entry.LONGEST_TITLE));
    }
}
