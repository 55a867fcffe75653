package dev.hotseat.core.quiz.score;

import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.PlayedRound;
import dev.hotseat.core.quiz.Quiz;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the rounds that are over brought.
 *
 * @param rounds in order
 * @param marks of everybody who joined, one for each round in order; players in the order of joining
 * @param placings best first; equals in the order of joining
 */
public record Results(List<PlayedRound> rounds, Map<AccountId, List<Mark>> marks, List<Placing> placings) {
    private static final Comparator<Placing> BY_POINTS =
            Comparator.comparingInt(Placing::points).reversed();

    /** Where a miss puts one out, right answers are rounds survived, and speed must not beat survival. */
    private static final Comparator<Placing> BY_SURVIVAL =
            Comparator.comparingInt(Placing::right).reversed().thenComparing(BY_POINTS);

    public Results {
        rounds = List.copyOf(rounds);
        marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
        placings = List.copyOf(placings);
    }

    public static Results of(Quiz quiz) {
        return after(quiz, quiz.played().size());
    }

    /**
     * As they were after that many rounds.
     *
     * @param rounds from 0 to the number of rounds that are over
     */
    public static Results after(Quiz quiz, int rounds) {
        var played = quiz.played().subList(0, rounds);
        var marks = new LinkedHashMap<AccountId, List<Mark>>();
        quiz.seats().keySet().forEach(player -> marks.put(player, Marking.of(quiz.settings(), player, played)));
        return new Results(
                played, marks, ranked(marks, quiz.settings().mode() == Mode.SURVIVAL ? BY_SURVIVAL : BY_POINTS));
    }

    private static List<Placing> ranked(Map<AccountId, List<Mark>> marks, Comparator<Placing> order) {
        var sorted = marks.entrySet().stream()
                .map(entry -> Placing.of(1, entry.getKey(), entry.getValue()))
                .sorted(order)
                .toList();
        var ranked = new ArrayList<Placing>(sorted.size());
        for (var placing : sorted) {
            var ties = !ranked.isEmpty() && order.compare(ranked.getLast(), placing) == 0;
            ranked.add(placing.ranked(ties ? ranked.getLast().rank() : ranked.size() + 1));
        }
        return ranked;
    }

    /** The round with the lowest share of right answers among those given, the earliest of equals; empty without an answer. */
    public Optional<PlayedRound> hardest() {
        return rounds.stream()
                .filter(played -> played.counted() && !played.round().answers().isEmpty())
                .min(Comparator.comparingDouble(Results::shareRight));
    }

    private static double shareRight(PlayedRound played) {
        var answers = played.round().answers();
        var right = played.round().counts().get(played.round().question().right());
        return (double) right / answers.size();
    }

    /**
     * Who got the most points in a round, in the order of joining; nobody if all got none.
     *
     * @param round its number, from 1
     */
    public List<AccountId> bestOf(int round) {
        var most = marks.values().stream()
                .mapToInt(all -> all.get(round - 1).points())
                .max()
                .orElse(0);
        return marks.entrySet().stream()
                .filter(entry -> most > 0 && entry.getValue().get(round - 1).points() == most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
