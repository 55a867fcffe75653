package dev.hotseat.core.quiz.score;

import dev.hotseat.core.place.AccountId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How one player stands.
 *
 * @param rank from 1; equals share it, and the ranks they take up are left out after them: 1, 2, 2, 4
 * @param right right answers
 * @param rounds rounds that counted and in which the player was in the game
 * @param median the median time of the player's answers, right and wrong; of an even number the mean of the middle two;
 *     empty without an answer
 */
public record Placing(int rank, AccountId player, int points, int right, int rounds, Optional<Duration> median) {

    static Placing of(int rank, AccountId player, List<Mark> marks) {
        return new Placing(
                rank,
                player,
                marks.stream().mapToInt(Mark::points).sum(),
                (int) marks.stream().filter(Mark.Right.class::isInstance).count(),
                (int) marks.stream().filter(Mark::counts).count(),
                median(marks));
    }

    /** The share of right answers in {@link #rounds()}, from 0 to 1; 0 without a round. */
    public double accuracy() {
        return rounds == 0 ? 0 : (double) right / rounds;
    }

    Placing ranked(int place) {
        return new Placing(place, player, points, right, rounds, median);
    }

    private static Optional<Duration> median(List<Mark> marks) {
        var times = marks.stream()
                .filter(Mark.Answered.class::isInstance)
                .map(mark -> ((Mark.Answered) mark).took())
                .sorted()
                .toList();
        if (times.isEmpty()) {
            return Optional.empty();
        }
        var low = times.get((times.size() - 1) / 2);
        var high = times.get(times.size() / 2);
        return Optional.of(low.plus(high).dividedBy(2));
    }
}
