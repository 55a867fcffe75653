package dev.hotseat.chat.card;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.RichText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A message as the core sees it, within the limits of every platform: at most {@value #MOST_PARTS} parts, a text cost
 * (see {@link Bounds}) of at most {@value #MOST_TEXT} over all parts, at most {@value #MOST_CONTROLS} rows of buttons and
 * menus whose labels count at most {@value #MOST_LABELS} (see {@link Part#labels}), at most {@value #MOST_FILES} pictures
 * and attachments with different names, at most {@value #MOST_MENTIONS} mentions. What is longer is paged before it
 * becomes a card.
 *
 * @param heading plain text, at most {@value #LONGEST_HEADING} characters
 * @param mentions whom the message may ping, and nobody else; empty: nobody
 * @param fallback plain text for notifications and for readers without layout; says what the card says
 */
public record Card(Tone tone, String heading, List<Part> parts, Set<Mention> mentions, String fallback) {
    public static final int LONGEST_HEADING = 150;
    public static final int LONGEST_FALLBACK = 300;
    public static final int MOST_PARTS = 13;
    public static final int MOST_CONTROLS = 5;
    public static final int MOST_LABELS = 4000;
    public static final int MOST_FILES = 10;
    public static final int MOST_MENTIONS = 50;
    public static final int MOST_TEXT = 3400;

    public Card {
        parts = List.copyOf(parts);
        mentions = Set.copyOf(mentions);
        require(!heading.isBlank() && heading.length() <= LONGEST_HEADING, "heading");
        require(!fallback.isBlank() && fallback.length() <= LONGEST_FALLBACK, "fallback");
        require(parts.size() <= MOST_PARTS, "number of parts");
        require(mentions.size() <= MOST_MENTIONS, "number of mentions");
        require(parts.stream().filter(p -> p.labels() > 0).count() <= MOST_CONTROLS, "rows of controls");
        require(parts.stream().mapToInt(Part::labels).sum() <= MOST_LABELS, "amount of labels");
        var files = parts.stream().flatMap(p -> p.file().stream()).toList();
        require(files.size() <= MOST_FILES && Set.copyOf(files).size() == files.size(), "names or number of files");
        require(Bounds.cost(heading) + parts.stream().mapToInt(Part::cost).sum() <= MOST_TEXT, "amount of text");
        var ids = new ArrayList<ComponentId>();
        parts.forEach(p -> ids.addAll(p.componentIds()));
        require(new LinkedHashSet<>(ids).size() == ids.size(), "component id that occurs twice");
    }

    private void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("card '" + heading + "': wrong " + what);
        }
    }

    /** How the card looks at first sight. Adapters choose the colour. */
    public enum Tone {
        QUESTION,
        ANSWER,
        PLAIN,
        REFUSAL
    }

    /** A card with one text and nobody to ping. */
    public static Card saying(Tone tone, String heading, RichText text) {
        return builder(tone, heading).text(text).build();
    }

    public static Builder builder(Tone tone, String heading) {
        return new Builder(tone, heading);
    }

    /** Collects the parts in the order of the calls. */
    public static final class Builder {
        private final Tone tone;
        private final String heading;
        private final List<Part> parts = new ArrayList<>();
        private final Set<Mention> mentions = new LinkedHashSet<>();
        private String fallback = "";

        private Builder(Tone tone, String heading) {
            this.tone = tone;
            this.heading = heading;
        }

        public Builder text(RichText text) {
            return text.isEmpty() ? this : part(new Part.Text(text));
        }

        public Builder note(RichText text) {
            return part(new Part.Note(text));
        }

        public Builder buttons(Part.Button... buttons) {
            return part(new Part.Buttons(List.of(buttons)));
        }

        public Builder part(Part part) {
            parts.add(part);
            return this;
        }

        public Builder mention(Mention who) {
            mentions.add(who);
            return this;
        }

        public Builder fallback(String text) {
            fallback = text;
            return this;
        }

        /** The card; without a fallback of its own it takes the heading and the beginning of the first text. */
        public Card build() {
            return new Card(tone, heading, parts, mentions, fallback.isEmpty() ? derivedFallback() : fallback);
        }

        private String derivedFallback() {
            var text = parts.stream()
                    .filter(Part.Text.class::isInstance)
                    .map(p -> ((Part.Text) p).text().plain())
                    .findFirst()
                    .orElse("");
            return Bounds.shorten(text.isBlank() ? heading : heading + ": " + text.strip(), LONGEST_FALLBACK);
        }
    }
}
