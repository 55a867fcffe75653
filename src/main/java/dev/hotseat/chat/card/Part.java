package dev.hotseat.chat.card;

import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.RichText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A part of a card. */
public sealed interface Part {

    /** What it counts against the card's text, see {@link Bounds}. */
    int cost();

    /** The ids of what can be pressed or chosen in it. */
    default List<? extends ComponentId> componentIds() {
        return List.of();
    }

    /** What a button or a menu's entry counts against the card's labels beside its characters. */
    int LABEL = 40;

    /** What its controls count against the card's labels: the characters they hold, and {@value #LABEL} for each. */
    default int labels() {
        return 0;
    }

    /** The name of the file that is sent with it. */
    default Optional<String> file() {
        return Optional.empty();
    }

    record Text(RichText text) implements Part {
        @Override
        public int cost() {
            return Bounds.cost(text);
        }
    }

    /** Small print. */
    record Note(RichText text) implements Part {
        /** Discord has a mark of three characters for each line of it. */
        @Override
        public int cost() {
            return Bounds.cost(text) + 3 * Bounds.lines(text);
        }
    }

    /** Short named values that may stand side by side; 1 to 10 of them. */
    record Fields(List<Field> fields) implements Part {
        public Fields {
            fields = List.copyOf(fields);
            if (fields.isEmpty() || fields.size() > 10) {
                throw new IllegalArgumentException("1 to 10 fields, not " + fields.size());
            }
        }

        @Override
        public int cost() {
            return fields.stream()
                    .mapToInt(f -> Bounds.cost(f.name()) + Bounds.cost(f.value()) + 10)
                    .sum();
        }
    }

    record Field(String name, RichText value) {}

    /**
     * A picture.
     *
     * @param name the file name that is sent, {@code [a-z0-9-]+.png}, at most 100 characters
     * @param description what it shows, for those who do not see it; 1 to 1,000 characters
     */
    record Picture(String name, Bytes png, String description) implements Part {
        private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,96}\\.png");

        public Picture {
            if (!NAME.matcher(name).matches() || description.isBlank() || description.length() > 1000) {
                throw new IllegalArgumentException("picture with a wrong name or description: " + name);
            }
        }

        @Override
        public Optional<String> file() {
            return Optional.of(name);
        }

        @Override
        public int cost() {
            return 0;
        }
    }

    /**
     * A file to take away, such as an export.
     *
     * @param name ASCII letters, digits, dots, hyphens and underscores, at most 100 characters; no dot in front
     */
    record Attachment(String name, String mediaType, Bytes content) implements Part {
        private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}");

        public Attachment {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("attachment with a wrong name: " + name);
            }
        }

        @Override
        public Optional<String> file() {
            return Optional.of(name);
        }

        @Override
        public int cost() {
            return 0;
        }
    }

    record Divider() implements Part {
        @Override
        public int cost() {
            return 0;
        }
    }

    /** A row of 1 to 5 buttons. */
    record Buttons(List<Button> buttons) implements Part {
        public Buttons {
            buttons = List.copyOf(buttons);
            if (buttons.isEmpty() || buttons.size() > 5) {
                throw new IllegalArgumentException("1 to 5 buttons in a row, not " + buttons.size());
            }
        }

        @Override
        public int cost() {
            return 0;
        }

        @Override
        public List<ComponentId> componentIds() {
            return buttons.stream().<ComponentId>map(Button::id).toList();
        }

        @Override
        public int labels() {
            return buttons.stream().mapToInt(b -> LABEL + b.label().length()).sum();
        }
    }

    /**
     * A button.
     *
     * @param label plain text, at most {@value #LONGEST_LABEL} characters
     */
    record Button(ComponentId.Button id, String label, Style style, boolean enabled) {
        public static final int LONGEST_LABEL = 75;

        public Button {
            if (label.isBlank() || label.length() > LONGEST_LABEL) {
                throw new IllegalArgumentException("button label out of bounds: " + label);
            }
        }

        public static Button of(ComponentId.Button id, String label) {
            return new Button(id, label, Style.PLAIN, true);
        }

        public static Button main(ComponentId.Button id, String label) {
            return new Button(id, label, Style.MAIN, true);
        }

        public static Button danger(ComponentId.Button id, String label) {
            return new Button(id, label, Style.DANGER, true);
        }

        public Button disabled() {
            return new Button(id, label, style, false);
        }

        /** What the button is among its neighbours. */
        public enum Style {
            MAIN,
            PLAIN,
            DANGER
        }
    }

    /**
     * A list to choose one entry from; 1 to 25 entries with different values.
     *
     * @param prompt what stands there before a choice, at most 100 characters; may be empty
     */
    record Menu(ComponentId.Menu id, String prompt, List<Entry> entries) implements Part {
        public Menu {
            entries = List.copyOf(entries);
            Entry.check(entries);
            if (prompt.length() > 100) {
                throw new IllegalArgumentException("menu prompt out of bounds: " + prompt);
            }
        }

        @Override
        public int cost() {
            return 0;
        }

        @Override
        public List<ComponentId> componentIds() {
            return List.of(id);
        }

        @Override
        public int labels() {
            return prompt.length()
                    + entries.stream()
                            .mapToInt(
                                    e -> LABEL + e.label().length() + e.value().length())
                            .sum();
        }
    }

    /** An entry of a menu. Label and value at most 75 characters, plain text. */
    record Entry(String label, String value) {
        public static final int LONGEST = 75;

        public Entry {
            if (label.isBlank() || label.length() > LONGEST || value.isEmpty() || value.length() > LONGEST) {
                throw new IllegalArgumentException("menu entry out of bounds: " + label);
            }
        }

        static void check(List<Entry> entries) {
            if (entries.isEmpty() || entries.size() > 25) {
                throw new IllegalArgumentException("1 to 25 entries in a menu, not " + entries.size());
            }
            if (entries.stream().map(Entry::value).distinct().count() < entries.size()) {
                throw new IllegalArgumentException("menu entries with the same value: " + entries);
            }
        }
    }
}
