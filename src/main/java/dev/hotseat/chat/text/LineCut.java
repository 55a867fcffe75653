package dev.hotseat.chat.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A line in two parts. A line is measured in places: as many as the characters of words and code, one for anything that
 * cannot be divided.
 */
record LineCut(List<Inline> head, List<Inline> tail) {
    private static final char UNDIVIDED = '\uFFFC';

    /**
     * As much of a line as fits, ending at a sentence, else at a word, else anywhere; possibly nothing.
     *
     * @param most how many places can fit at most; none costs less than one
     * @param fits whether a beginning of the line fits; a longer one does not if a shorter one does not
     */
    static LineCut of(List<Inline> line, int most, Predicate<List<Inline>> fits) {
        // What is certainly too far away would only take time.
        int end = 0;
        for (int places = 0; end < line.size() && places <= most; end++) {
            places += length(line.get(end));
        }
        var near = line.subList(0, end);
        int last = last(
                Math.min(most, length(near)),
                place -> fits.test(split(near, place).head()));
        int place = best(letters(near, false), letters(near, true), last);
        if (place == 0) {
            return new LineCut(List.of(), line);
        }
        var cut = split(near, place);
        return new LineCut(cut.head, together(cut.tail, line.subList(end, line.size())));
    }

    private static List<Inline> together(List<Inline> some, List<Inline> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** Where to cut a text so that the first part fits, 0 for nowhere. */
    static int place(String text, int most, IntPredicate fits) {
        return best(text, text, last(Math.min(most, text.length()), fits));
    }

    /**
     * The line with less around its first words, where a page cannot hold them as they are: a style is taken off, a link
     * becomes its label and its target in words.
     */
    static List<Inline> unwrapped(List<Inline> line) {
        var rest = line.subList(1, line.size());
        return switch (line.getFirst()) {
            case Inline.Strong(var inner) -> together(inner, rest);
            case Inline.Emphasis(var inner) -> together(inner, rest);
            case Inline.Link(var target, var label) ->
                together(List.of(new Inline.Words(label + " (" + target + ")")), rest);
            case Inline.Words(var text) when text.isEmpty() -> rest;
            case Inline.Words _,
                    Inline.CodeSpan _,
                    Inline.LineBreak _,
                    Inline.MentionOf _,
                    Inline.ChannelOf _,
                    Inline.Moment _,
                    Inline.Countdown _ -> together(List.of(new Inline.Words(PlainText.of(line.subList(0, 1)))), rest);
        };
    }

    private static int last(int most, IntPredicate fits) {
        int low = 0;
        int high = Math.max(0, most);
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (fits.test(middle)) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /**
     * The best place up to a last one. A sentence may end in the second half, a word in the second third; after that the
     * page would stay too empty.
     */
    private static int best(String letters, String withoutCode, int most) {
        if (most == 0 || most == letters.length()) {
            return most;
        }
        int sentence = before(BreakIterator.getSentenceInstance(Locale.ROOT), withoutCode, most);
        if (sentence > most / 2) {
            return sentence;
        }
        int word = before(BreakIterator.getLineInstance(Locale.ROOT), withoutCode, most);
        if (word > most / 3) {
            return word;
        }
        int character = before(BreakIterator.getCharacterInstance(Locale.ROOT), letters, most);
        if (character > 0) {
            return character;
        }
        boolean between = Character.isSurrogatePair(letters.charAt(most - 1), letters.charAt(most));
        return between ? most - 1 : most;
    }

    private static int before(BreakIterator breaks, String letters, int most) {
        // One letter more shows whether the last place is a break; all of a long text would only take time.
        breaks.setText(letters.substring(0, Math.min(letters.length(), most + 2)));
        int place = breaks.isBoundary(most) ? most : breaks.preceding(most);
        return place == BreakIterator.DONE ? 0 : place;
    }

    private static int length(List<Inline> line) {
        return line.stream().mapToInt(LineCut::length).sum();
    }

    private static int length(Inline inline) {
        return switch (inline) {
            case Inline.Words(var text) -> text.length();
            case Inline.CodeSpan(var text) -> text.length();
            case Inline.Strong(var inner) -> length(inner);
            case Inline.Emphasis(var inner) -> length(inner);
            case Inline.Link _,
                    Inline.LineBreak _,
                    Inline.MentionOf _,
                    Inline.ChannelOf _,
                    Inline.Moment _,
                    Inline.Countdown _ -> 1;
        };
    }

    /** A letter for each place. With code masked, no sentence or word ends inside of it. */
    private static String letters(List<Inline> line, boolean masked) {
        return line.stream().map(i -> letters(i, masked)).collect(Collectors.joining());
    }

    private static String letters(Inline inline, boolean masked) {
        return switch (inline) {
            case Inline.Words(var text) -> text;
            case Inline.CodeSpan(var text) -> masked ? "x".repeat(text.length()) : text;
            case Inline.Strong(var inner) -> letters(inner, masked);
            case Inline.Emphasis(var inner) -> letters(inner, masked);
            case Inline.LineBreak() -> "\n";
            case Inline.Link _, Inline.MentionOf _, Inline.ChannelOf _, Inline.Moment _, Inline.Countdown _ ->
                String.valueOf(UNDIVIDED);
        };
    }

    private static LineCut split(List<Inline> line, int place) {
        var head = new ArrayList<Inline>();
        var tail = new ArrayList<Inline>();
        int left = place;
        for (var inline : line) {
            int length = length(inline);
            if (length <= left) {
                head.add(inline);
            } else if (left == 0) {
                tail.add(inline);
            } else {
                var parts = split(inline, left);
                head.addAll(parts.head);
                tail.addAll(parts.tail);
            }
            left = Math.max(0, left - length);
        }
        return new LineCut(head, tail);
    }

    /** An inline cut inside; what has one place only never comes here. */
    private static LineCut split(Inline inline, int place) {
        return switch (inline) {
            case Inline.Words(var text) ->
                new LineCut(
                        List.of(new Inline.Words(text.substring(0, place))),
                        List.of(new Inline.Words(text.substring(place))));
            case Inline.CodeSpan(var text) ->
                new LineCut(
                        List.of(new Inline.CodeSpan(text.substring(0, place))),
                        List.of(new Inline.CodeSpan(text.substring(place))));
            case Inline.Strong(var inner) -> {
                var parts = split(inner, place);
                yield new LineCut(List.of(new Inline.Strong(parts.head)), List.of(new Inline.Strong(parts.tail)));
            }
            case Inline.Emphasis(var inner) -> {
                var parts = split(inner, place);
                yield new LineCut(List.of(new Inline.Emphasis(parts.head)), List.of(new Inline.Emphasis(parts.tail)));
            }
            case Inline.Link _,
                    Inline.LineBreak _,
                    Inline.MentionOf _,
                    Inline.ChannelOf _,
                    Inline.Moment _,
                    Inline.Countdown _ -> throw new IllegalStateException("one place cannot be divided");
        };
    }
}
