package dev.hotseat.chat.card;

import dev.hotseat.chat.ComponentId;
import java.util.List;
import java.util.regex.Pattern;

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
        if (fields.stream().map(Field::name).distinct().count() < fields.size()) {
            throw new IllegalArgumentException("form with two fields of the same name: " + title);
        }
    }

    /** Something to fill in. */
    public sealed interface Field {
        /** Its name among the submitted fields, {@code [a-z]{1,40}}. */
        String name();

        /** What is written above it, 1 to 45 characters. */
        String label();
    }

    private static final Pattern NAME = Pattern.compile("[a-z]{1,40}");

    private static void check(String name, String label, boolean rest) {
        if (!NAME.matcher(name).matches() || label.isBlank() || label.length() > 45 || !rest) {
            throw new IllegalArgumentException("form field out of bounds: " + name + ", " + label);
        }
    }

    /**
     * Text.
     *
     * @param hint an example shown while it is empty, at most 100 characters; may be empty
     * @param longest in characters, 1 to 3,000 (Slack's bound)
     * @param lines whether it may have several lines
     */
    public record TextField(String name, String label, String hint, int longest, boolean required, boolean lines)
            implements Field {
        public TextField {
            check(name, label, hint.length() <= 100 && longest >= 1 && longest <= 3000);
        }
    }

    /** One of several, shown as a menu. */
    public record ChoiceField(String name, String label, List<Part.Entry> entries) implements Field {
        public ChoiceField {
            entries = List.copyOf(entries);
            Part.Entry.check(entries);
            check(name, label, true);
        }
    }

    /** A file to send. */
    public record FileField(String name, String label, boolean required) implements Field {
        public FileField {
            check(name, label, true);
        }
    }
}
