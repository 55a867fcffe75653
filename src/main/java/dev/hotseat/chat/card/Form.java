package dev.hotseat.chat.card;

import dev.hotseat.chat.ComponentId;
import java.util.List;

/**
 * A form that opens over the chat.
 *
 * @param title plain text, at most {@value #LONGEST_TITLE} characters (Slack's bound)
 * @param fields 1 to 5, each with a name of its own
 */
public record Form(ComponentId.FormId id, String title, List<Field> fields) {
    public static final int LONGEST_TITLE = 24;

    public Form {
        fields = List.copyOf(fields);
        if (title.isBlank() || title.length() > LONGEST_TITLE || fields.isEmpty() || fields.size() > 5) {
            throw new IllegalArgumentException("form out of bounds: " + title);
        }
    }

    /** Something to fill in. */
    public sealed interface Field {
        /** Its name among the submitted fields, {@code [a-z]+}. */
        String name();

        /** What is written above it, at most 45 characters. */
        String label();
    }

    /**
     * Text.
     *
     * @param hint an example shown while it is empty, at most 100 characters; may be empty
     * @param longest in characters, at most 3,000 (Slack's bound)
     * @param lines whether it may have several lines
     */
    public record TextField(String name, String label, String hint, int longest, boolean required, boolean lines)
            implements Field {}

    /** One of several, shown as a menu. */
    public record ChoiceField(String name, String label, List<Part.Entry> entries) implements Field {
        public ChoiceField {
            entries = List.copyOf(entries);
        }
    }

    /** A file to send. */
    public record FileField(String name, String label, boolean required) implements Field {}
}
