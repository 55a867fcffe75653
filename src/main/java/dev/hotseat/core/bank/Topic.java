package dev.hotseat.core.bank;

import java.util.List;

/**
 * A header of the bank.
 *
 * @param subtopics its sub-headers, in the order of the file
 */
public record Topic(TopicId id, String title, List<Subtopic> subtopics) {
    public Topic {
        subtopics = List.copyOf(subtopics);
    }

    /**
     * A sub-header.
     *
     * @param slug unique within its topic
     */
    public record Subtopic(String slug, String title) {}
}
