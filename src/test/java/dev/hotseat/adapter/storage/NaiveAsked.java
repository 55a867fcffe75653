package dev.hotseat.adapter.storage;

import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.asking.Cell;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The promise about the next question, said by looking at everything each time. */
final class NaiveAsked {
    private final Map<Audience, Map<QuestionId, Integer>> last = new HashMap<>();
    private Map<QuestionId, Cell> bank = Map.of();
    private int clock;

    void replace(Map<QuestionId, Cell> questions) {
        bank = Map.copyOf(questions);
    }

    /** The questions of which one must come next. */
    Set<QuestionId> allowed(Audience audience, Selection selection) {
        var asked = last.getOrDefault(audience, Map.of());
        var all = only(bank.keySet(), q -> matches(selection, bank.get(q)));
        var unasked = only(all, q -> !asked.containsKey(q));
        var finished = only(unasked, q -> !bank.get(q).draft());
        if (!finished.isEmpty()) {
            return finished;
        }
        return unasked.isEmpty()
                ? all.stream()
                        .min(Comparator.comparing(asked::get))
                        .map(Set::of)
                        .orElse(Set.of())
                : unasked;
    }

    void asked(Audience audience, QuestionId question) {
        if (bank.containsKey(question)) {
            last.computeIfAbsent(audience, _ -> new HashMap<>()).put(question, clock++);
        }
    }

    private static boolean matches(Selection selection, Cell cell) {
        return selection.topic().map(cell.topic()::equals).orElse(true)
                && selection.level().map(cell.level()::equals).orElse(true);
    }

    private static Set<QuestionId> only(Set<QuestionId> questions, Predicate<QuestionId> wanted) {
        return questions.stream().filter(wanted).collect(Collectors.toSet());
    }
}
