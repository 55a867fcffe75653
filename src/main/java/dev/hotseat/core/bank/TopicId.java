package dev.hotseat.core.bank;

/**
 * A topic as typed in commands.
 *
 * @param slug at most 24 characters of lower-case letters, digits and single hyphens
 */
public record TopicId(String slug) implements Comparable<TopicId> {
    public static final int LONGEST = 24;

    public TopicId {
        if (!Slug.is(slug, LONGEST)) {
            throw new IllegalArgumentException("not a topic: " + slug);
        }
    }

    /** Whether the text could be the slug of a topic or subtopic. */
    public static boolean accepts(String text) {
        return Slug.is(text, LONGEST);
    }

    @Override
    public int compareTo(TopicId other) {
        return slug.compareTo(other.slug);
    }
}
