package dev.hotseat.core.quiz.score;

import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.quiz.Answer;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.PlayedRound;
import dev.hotseat.core.quiz.QuizSettings;
import java.util.ArrayList;
import java.util.List;

/** Marks the rounds of one player, in order. */
final class Marking {
    private final QuizSettings settings;
    private final AccountId player;
    private int streak;

    private Marking(QuizSettings settings, AccountId player) {
        this.settings = settings;
        this.player = player;
    }

    static List<Mark> of(QuizSettings settings, AccountId player, List<PlayedRound> rounds) {
        var marking = new Marking(settings, player);
        var marks = new ArrayList<Mark>(rounds.size());
        rounds.forEach(round -> marks.add(marking.next(round)));
        return List.copyOf(marks);
    }

    private Mark next(PlayedRound played) {
        if (!played.counted()) {
            // Neither breaks a streak nor goes on with it
            return new Mark.Uncounted();
        }
        var right = played.round().isRight(player);
        streak = right ? streak + 1 : 0;
        return played.round()
                .answerOf(player)
                .map(answer -> right ? right(answer) : new Mark.Wrong(answer.option(), answer.took(settings.time())))
                .orElseGet(() -> played.silent().contains(player) ? new Mark.Silent() : new Mark.Absent());
    }

    private Mark right(Answer answer) {
        var took = answer.took(settings.time());
        return settings.mode() == Mode.CALM
                ? new Mark.Right(answer.option(), took, Points.MOST, 0)
                : new Mark.Right(
                        answer.option(), took, Points.forSpeed(took, settings.time()), Points.forStreak(streak));
    }
}
