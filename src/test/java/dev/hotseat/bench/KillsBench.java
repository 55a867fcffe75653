package dev.hotseat.bench;

import dev.hotseat.scenario.KilledQuiz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Kills a process in the middle of quizzes, so many times in all, and prints what became of the answers that it had
 * confirmed. Arguments: a new folder, kills, and a number from which chance comes. Ends with 1 if an answer was lost.
 */
final class KillsBench {
    private KillsBench() {}

    public static void main(String[] arguments) throws IOException {
        int wanted = Integer.parseInt(arguments[1]);
        var random = new SplittableRandom(Long.parseLong(arguments[2]));
        int kills = 0;
        int confirmed = 0;
        int anew = 0;
        var back = new ArrayList<Duration>();
        var lost = new ArrayList<String>();
        int quizzes = 0;
        while (kills < wanted) {
            quizzes++;
            var data = Files.createDirectories(Path.of(arguments[0]).resolve("quiz-" + quizzes));
            var quiz = new KilledQuiz(data, random);
            boolean on = true;
            while (on && kills + quiz.kills() < wanted) {
                on = quiz.liveAndDie();
            }
            kills += quiz.kills();
            confirmed += quiz.confirmed();
            anew += quiz.anew();
            back.addAll(quiz.back());
            lost.addAll(quiz.lost());
            System.err.println("Quiz " + quizzes + ": " + kills + " kills so far, " + lost.size() + " answers lost");
        }
        lost.forEach(System.err::println);
        back.sort(Duration::compareTo);
        var rows = List.of(
                row("kills", kills),
                row("quizzes that they were in", quizzes),
                row("answers confirmed", confirmed),
                row("answers lost, or not as confirmed", lost.size()),
                row("rounds that were open at a kill and posted anew", anew),
                row("start of the process to the round being there, median, ms", millis(back, 50)),
                row("start of the process to the round being there, longest, ms", millis(back, 100)));
        System.out.println("| | |\n|---|---|\n" + String.join("\n", rows));
        System.exit(lost.isEmpty() ? 0 : 1);
    }

    private static String row(String name, long figure) {
        return "| %s | %,d |".formatted(name, figure);
    }

    private static long millis(List<Duration> sorted, int percent) {
        return sorted.isEmpty()
                ? 0
                : sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1).toMillis();
    }
}
