package dev.hotseat.core.bank.quality;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The grammar of an option, as far as its first word and its last character tell: whoever finds three options that begin
 * with "To" and one that does not has learned something about the key.
 *
 * @param opening the kind of the first word
 * @param lowerCase whether it begins with a small letter; a number does not say
 * @param stopped whether it ends like a sentence
 */
record OptionForm(String opening, Optional<Boolean> lowerCase, boolean stopped) {
    private static final Set<String> OPENINGS = Set.of(
            ("to by because with without from in on at for since when if through after before it they its their as"
                            + " under during over")
                    .split(" "));

    /** End like a gerund and are none, or may be a noun as well. */
    private static final Set<String> NOUNS = Set.of(
            "string",
            "nothing",
            "something",
            "everything",
            "king",
            "thing",
            "during",
            "sampling",
            "training",
            "pruning");

    private static final Pattern MARKS = Pattern.compile("^[`*\"(]+");
    private static final Pattern MARKS_AFTER = Pattern.compile("[,.;:`*]+$");
    private static final Pattern NUMBER = Pattern.compile("^[~≈$€]?\\d.*");
    private static final String NUMBERS = "a number";

    static OptionForm of(String text) {
        var bare = MARKS.matcher(text.strip()).replaceAll("");
        var word = MARKS_AFTER.matcher(bare.split("\\s+", 2)[0]).replaceAll("").toLowerCase(Locale.ROOT);
        var opening = opening(word);
        var last = bare.isEmpty() ? ' ' : bare.charAt(bare.length() - 1);
        return new OptionForm(
                opening,
                opening.equals(NUMBERS) || bare.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Character.isLowerCase(bare.charAt(0))),
                ".!?".indexOf(last) >= 0);
    }

    private static String opening(String word) {
        if (NUMBER.matcher(word).matches()) {
            return NUMBERS;
        }
        if (OPENINGS.contains(word)) {
            return "'" + word + "'";
        }
        return word.endsWith("ing") && !NOUNS.contains(word) ? "a gerund" : "another word";
    }

    /** What sets it apart from the right option's form. */
    Optional<String> differs(OptionForm right) {
        if (!opening.equals(right.opening)) {
            return Optional.of("begins with " + opening + ", and the right option with " + right.opening);
        }
        if (stopped != right.stopped) {
            return Optional.of("ends unlike the right option");
        }
        return lowerCase.equals(right.lowerCase)
                ? Optional.empty()
                : Optional.of("begins with a letter of the other case than the right option");
    }
}
