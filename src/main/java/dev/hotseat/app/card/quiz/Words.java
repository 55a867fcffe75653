package dev.hotseat.app.card.quiz;

import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.QuizSettings;
import java.time.Duration;
import java.util.Locale;

/** Numbers and phrases that several cards of a quiz have in common. */
final class Words {
    private Words() {}

    /** The letter of an option's place, from 0. */
    static String letter(int option) {
        return String.valueOf((char) ('A' + option));
    }

    /** {@code rag · advanced}, or {@code all topics}. */
    static String selection(QuizSettings settings) {
        return settings.selection().topic().map(TopicId::slug).orElse("all topics")
                + settings.selection()
                        .level()
                        .map(Level::word)
                        .map(" · "::concat)
                        .orElse("");
    }

    static String rules(Mode mode) {
        return switch (mode) {
            case CLASSIC ->
                "Classic: the sooner a right answer, the more points, with a bonus for right ones in a row.";
            case CALM -> "Calm: only right or wrong counts, and a round closes once everybody who joined has answered.";
            case SURVIVAL -> "Survival: whoever misses one round is out, and the last ones in win.";
        };
    }

    /** {@code Round 3 of 10}. */
    static String round(int number, QuizSettings settings) {
        return "Round " + number + " of " + settings.questions();
    }

    /** {@code 1 player}, {@code 1,200 players}. */
    static String count(long number, String one, String many) {
        return number == 1 ? "1 " + one : number(number) + " " + many;
    }

    static String points(long points) {
        return count(points, "point", "points");
    }

    /** {@code 12,345}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 4.2 s}, half up. */
    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /** {@code 0.4 s}, with as many digits as it takes to be more than nothing. */
    static String late(Duration by) {
        return by.compareTo(Duration.ofMillis(50)) < 0 ? Math.max(1, by.toMillis()) + " ms" : seconds(by);
    }

    /** A share from 0 to 1. What is not quite all is not called 100%, nor what is not quite nothing 0%. */
    static String percent(int part, int whole) {
        if (part == 0 || whole == 0) {
            return "0%";
        }
        return part == whole ? "100%" : Math.clamp(Math.round(100.0 * part / whole), 1, 99) + "%";
    }

    /** {@code 4 of 5 right (80%)}. */
    static String accuracy(int right, int rounds) {
        return number(right) + " of " + number(rounds) + " right (" + percent(right, rounds) + ")";
    }
}
