package dev.hotseat.core.quiz.score;

import java.time.Duration;

/** What a right answer is worth. */
public final class Points {
    /** For a right answer at once, and for any right answer where speed does not count. */
    public static final int MOST = 1000;

    private static final int BONUS_STEP = 100;
    private static final int MOST_BONUS = 500;

    private Points() {}

    /**
     * For speed: {@code round(1000 * (1 - took / (2 * time)))}, half up, so that the last moment is worth half.
     *
     * @param took from 0 to {@code time}
     * @return from 500 to 1000
     */
    static int forSpeed(Duration took, Duration time) {
        if (took.isNegative() || took.compareTo(time) > 0) {
            throw new IllegalArgumentException(took + " is not within " + time);
        }
        // In whole nanoseconds: a fraction in binary would round some halves down
        long twice = 2 * time.toNanos();
        return Math.toIntExact((MOST * (twice - took.toNanos()) + time.toNanos()) / twice);
    }

    /**
     * For right answers in a row: 100 for the second, 100 more for each further one, 500 at most.
     *
     * @param streak how many right answers in a row, this one included; at least 1
     */
    static int forStreak(int streak) {
        return Math.min(MOST_BONUS, BONUS_STEP * (streak - 1));
    }
}
