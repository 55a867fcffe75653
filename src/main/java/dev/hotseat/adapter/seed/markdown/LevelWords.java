package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.core.bank.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds levels in headings and labels. */
final class LevelWords {
    private static final Map<String, Level> CERTAIN = Map.of(
            "basic", Level.BASIC,
            "basics", Level.BASIC,
            "beginner", Level.BASIC,
            "beginners", Level.BASIC,
            "intermediate", Level.INTERMEDIATE,
            "advanced", Level.ADVANCED);

    /** Words that mean other things too, as in "hard attention" and "mixture of experts". */
    private static final Map<String, Level> ALONE = Map.of(
            "easy", Level.BASIC,
            "entry", Level.BASIC,
            "junior", Level.BASIC,
            "medium", Level.INTERMEDIATE,
            "mid", Level.INTERMEDIATE,
            "hard", Level.ADVANCED,
            "difficult", Level.ADVANCED,
            "expert", Level.ADVANCED,
            "senior", Level.ADVANCED);

    private static final Set<String> BESIDE =
            Wording.set("level levels question questions interview difficulty part section for the q a and answers");

    private static final Pattern LABEL =
            Pattern.compile("(?i)[\\s*_(\\[>-]{0,9}(?:level|difficulty)[\\s*_]{0,9}[:：–-](.+)");

    private LevelWords() {}

    /** The level that a heading names beside other words or alone. */
    static Optional<Level> in(String heading) {
        return only(heading)
                .or(() -> words(heading).stream()
                        .filter(CERTAIN::containsKey)
                        .map(CERTAIN::get)
                        .findFirst());
    }

    /** The level of a text that says nothing else, as in "Advanced (10 questions)". */
    static Optional<Level> only(String text) {
        var telling = words(text).stream().filter(w -> !BESIDE.contains(w)).toList();
        return telling.size() == 1 ? Optional.ofNullable(of(telling.getFirst())) : Optional.empty();
    }

    /** The level of a line as in {@code **Difficulty:** hard}. */
    static Optional<Level> label(String line) {
        var label = LABEL.matcher(line);
        return label.matches() ? only(label.group(1)) : Optional.empty();
    }

    /**
     * A question that may have begun or ended with its level in brackets.
     *
     * @param question without that
     */
    record Stated(Optional<Level> level, String question) {}

    static Stated inBrackets(String question) {
        var text = question.strip();
        int open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
        if (open > 0 && (text.endsWith(")") || text.endsWith("]"))) {
            var level = only(text.substring(open));
            if (level.isPresent()) {
                return new Stated(level, text.substring(0, open).strip());
            }
        }
        int close = text.startsWith("(") ? text.indexOf(')') : text.startsWith("[") ? text.indexOf(']') : -1;
        if (close > 0 && close < text.length() - 1) {
            var level = only(text.substring(0, close));
            if (level.isPresent()) {
                return new Stated(level, text.substring(close + 1).strip());
            }
        }
        return new Stated(Optional.empty(), question);
    }

    private static @Nullable Level of(String word) {
        return CERTAIN.getOrDefault(word, ALONE.get(word));
    }

    /** Words without numbers and signs. */
    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
