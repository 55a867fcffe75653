package dev.hotseat.chat.text;

import java.util.List;

/** A block of rich text. Lists may nest; tables have become {@link Code} by then, since no chat shows them. */
public sealed interface Block {
    record Paragraph(List<Inline> inlines) implements Block {
        public Paragraph {
            inlines = List.copyOf(inlines);
        }
    }

    /** A heading inside a text, of any depth: chats have room for one kind. */
    record Heading(List<Inline> inlines) implements Block {
        public Heading {
            inlines = List.copyOf(inlines);
        }
    }

    /**
     * A list.
     *
     * @param first the number of the first item; 0 for bullets
     */
    record Items(int first, List<RichText> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Quote(RichText text) implements Block {}

    /**
     * Preformatted text.
     *
     * @param language as in the Markdown fence, may be empty
     * @param code without a line break at its end
     */
    record Code(String language, String code) implements Block {}

    /** A line across. */
    record Rule() implements Block {}
}
