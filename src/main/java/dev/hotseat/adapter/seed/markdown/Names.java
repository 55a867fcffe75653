package dev.hotseat.adapter.seed.markdown;

import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.TopicId;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Gives out names of letters, digits and hyphens, each once. */
final class Names {
    private static final Set<String> SAY_LITTLE = Wording.set("""
        a an and are as at be between by can could describe did discuss do does explain for from
        give had has have how in is it its me of on or s should some tell that the their there
        these they this to was were what when where which why will with would you your
        """);

    private static final Set<String> SAY_LITTLE_AS_TOPIC = Wording.set("""
        a an and answer answers by for from in interview interviews of on or question questions s
        the their to top with
        """);

    private final Set<String> taken;
    private final Map<String, Integer> next = new HashMap<>();

    /** Names beside those that are taken already. */
    Names(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** The name of a topic or subtopic. */
    String topic(String title) {
        return free(slug(title, SAY_LITTLE_AS_TOPIC, TopicId.LONGEST, "topic"), TopicId.LONGEST);
    }

    /** The id of a question. */
    String question(String text) {
        return free(slug(text, SAY_LITTLE, QuestionId.LONGEST, "question"), QuestionId.LONGEST);
    }

    /** The id itself, or one like it if that is taken. */
    String given(String id) {
        return free(id, QuestionId.LONGEST);
    }

    private String free(String name, int longest) {
        var free = name;
        while (!taken.add(free)) {
            var end = "-" + next.merge(name, 2, (before, _) -> before + 1);
            free = cut(name, longest - end.length()) + end;
        }
        return free;
    }

    /** The whole words that there is room for, or else a part of the first. */
    private static String cut(String name, int room) {
        if (name.length() <= room) {
            return name;
        }
        int end = name.lastIndexOf('-', room);
        return name.substring(0, end > 0 ? end : room);
    }

    private static String slug(String text, Set<String> sayLittle, int longest, String otherwise) {
        var all = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z0-9]+");
        return Stream.of(joined(all, sayLittle, longest), joined(all, Set.of(), longest), otherwise)
                .filter(slug -> !slug.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** As many of the words as there is room for, without a number at the beginning. */
    private static String joined(String[] words, Set<String> without, int longest) {
        var joined = new StringBuilder();
        for (var word : words) {
            boolean number = joined.isEmpty() && word.chars().allMatch(Character::isDigit);
            if (!without.contains(word) && !number) {
                if (joined.isEmpty()) {
                    joined.append(word, 0, Math.min(word.length(), longest));
                } else if (joined.length() + 1 + word.length() <= longest) {
                    joined.append('-').append(word);
                } else {
                    break;
                }
            }
        }
        return joined.toString();
    }
}
