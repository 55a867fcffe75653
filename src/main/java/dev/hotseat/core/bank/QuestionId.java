package dev.hotseat.core.bank;

import java.util.Optional;

/**
 * The stable name of a question, never given to another one.
 *
 * @param slug at most 48 characters of lower-case letters, digits and single hyphens, so that it fits a component id
 */
public record QuestionId(String slug) implements Comparable<QuestionId> {
    public static final int LONGEST = 48;

    public QuestionId {
        if (!Slug.is(slug, LONGEST)) {
            throw new IllegalArgumentException("not a question id: " + slug);
        }
    }

    /** The id that this text spells, in any case and with blanks around it; empty for anything else. */
    public static Optional<QuestionId> parse(String text) {
        var slug = text.strip().toLowerCase(java.util.Locale.ROOT);
        return Slug.is(slug, LONGEST) ? Optional.of(new QuestionId(slug)) : Optional.empty();
    }

    @Override
    public int compareTo(QuestionId other) {
        return slug.compareTo(other.slug);
    }
}
