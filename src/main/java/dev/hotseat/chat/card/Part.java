package dev.hotseat.chat.card;

import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.RichText;
import java.util.List;

/** A part of a card. */
public sealed interface Part {

    /** What it counts against the card's text, see {@link Bounds}. */
    int cost();

    /** The ids of what can be pressed or chosen in it. */
    default List<? extends ComponentId> componentIds() {
        return List.of();
    }

    record Text(RichText text) implements Part {
        @Override
        public int cost() {
            return Bounds.cost(text);
        }
    }

    /** Small print. */
    record Note(RichText text) implements Part {
        @Override
        public int cost() {
            return Bounds.cost(text);
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
                    .mapToInt(f -> Bounds.cost(f.name()) + Bounds.cost(f.value()) + 2)
                    .sum();
        }
    }

    record Field(String name, RichText value) {}

    /**
     * A picture.
     *
     * @param name the file name that is sent, {@code [a-z0-9-]+.png}
     * @param description what it shows, for those who do not see it; at most 1,000 characters
     */
    record Picture(String name, Bytes png, String description) implements Part {
        @Override
        public int cost() {
            return 0;
        }
    }

    /** A file to take away, such as an export. */
    record Attachment(String name, String mediaType, Bytes content) implements Part {
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
     * @param prompt what stands there before a choice, at most 100 characters
     */
    record Menu(ComponentId.Menu id, String prompt, List<Entry> entries) implements Part {
        public Menu {
            entries = List.copyOf(entries);
            if (entries.isEmpty() || entries.size() > 25) {
                throw new IllegalArgumentException("1 to 25 entries in a menu, not " + entries.size());
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
    }

    /** An entry of a menu. Label and value at most 75 characters, plain text. */
    record Entry(String label, String value) {
        public static final int LONGEST = 75;

        public Entry {
            if (label.isBlank() || label.length() > LONGEST || value.isEmpty() || value.length() > LONGEST) {
                throw new IllegalArgumentException("menu entry out of bounds: " + label);
            }
        }
    }
}
