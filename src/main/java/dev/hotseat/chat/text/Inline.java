package dev.hotseat.chat.text;

import dev.hotseat.chat.Mention;
import dev.hotseat.core.place.ChannelId;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** A piece of a line. */
public sealed interface Inline {
    /** Words that are shown as they are. */
    record Words(String text) implements Inline {}

    record Strong(List<Inline> inlines) implements Inline {
        public Strong {
            inlines = List.copyOf(inlines);
        }

        public static Strong of(String words) {
            return new Strong(List.of(new Words(words)));
        }
    }

    record Emphasis(List<Inline> inlines) implements Inline {
        public Emphasis {
            inlines = List.copyOf(inlines);
        }
    }

    record CodeSpan(String text) implements Inline {}

    /**
     * A link; where it leads is http or https.
     *
     * @param label plain words
     */
    record Link(URI target, String label) implements Inline {}

    record LineBreak() implements Inline {}

    /** Names somebody; pings only if the card declares it too. */
    record MentionOf(Mention who, String name) implements Inline {}

    /** Names a channel and leads there, where the platform can; it never pings. */
    record ChannelOf(ChannelId channel) implements Inline {}

    /** A moment, shown in the reader's own time zone where the platform can. */
    record Moment(Instant at) implements Inline {}

    /**
     * A moment that is near: {@code in 20 seconds}. A platform that counts down by itself needs {@code at} alone; on
     * another the text stands as it was written until it is written anew.
     *
     * @param seconds how far off it is when the text is written; 0 or less if it is past
     */
    record Countdown(Instant at, int seconds) implements Inline {
        /** How far off it is. */
        public String words() {
            return seconds <= 0 ? "now" : seconds == 1 ? "in 1 second" : "in " + seconds + " seconds";
        }
    }
}
