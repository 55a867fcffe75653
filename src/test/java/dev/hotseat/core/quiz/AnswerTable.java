package dev.hotseat.core.quiz;

import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.quiz.score.Results;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.random.RandomGenerator;

/** Results of a quiz given by its answers: a row for each player, in it for each round the milliseconds of a right answer. */
public final class AnswerTable {
    public static final int WRONG = -1;
    public static final int SILENT = -2;

    private static final Instant OPENED = Script.NOON;

    private AnswerTable() {}

    public static Results results(Mode mode, int[]... rows) {
        int rounds = rows[0].length;
        var seats = new LinkedHashMap<AccountId, Seat>();
        for (int player = 1; player <= rows.length; player++) {
            seats.put(Script.player(player), Seat.IN);
        }
        var played = new ArrayList<PlayedRound>();
        for (int round = 0; round < rounds; round++) {
            var answers = new LinkedHashMap<AccountId, Answer>();
            var silent = new HashSet<AccountId>();
            for (int row = 0; row < rows.length; row++) {
                var player = Script.player(row + 1);
                switch (rows[row][round]) {
                    case SILENT -> silent.add(player);
                    case WRONG -> answers.put(player, new Answer(Script.WRONG, OPENED, OPENED.plusMillis(1)));
                    default ->
                        answers.put(
                                player,
                                new Answer(Script.RIGHT, OPENED, OPENED.plus(Duration.ofMillis(rows[row][round]))));
                }
            }
            var question = Script.question(round + 1);
            played.add(new PlayedRound(new Round(round + 1, question, List.of(OPENED), answers), true, silent));
        }
        var settings = Script.settings(mode, Math.max(QuizSettings.FEWEST_QUESTIONS, rounds), false);
        return Results.of(new Quiz(settings, Script.player(0), seats, played, new Stage.Ended(Ending.FINISHED)));
    }

    /** Players of different skill, of whom most answer most questions. */
    public static Results drawn(Mode mode, int players, int rounds, RandomGenerator chance) {
        var rows = new int[players][rounds];
        for (var row : rows) {
            double skill = chance.nextDouble(0.35, 0.95);
            for (int round = 0; round < rounds; round++) {
                double luck = chance.nextDouble();
                row[round] = luck < skill ? chance.nextInt(1_000, 15_000) : luck < 0.96 ? WRONG : SILENT;
            }
        }
        return results(mode, rows);
    }
}
