package dev.hotseat.app.card.quiz;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.score.Placing;

/** How a player stands, as a line. */
final class Standing {
    private Standing() {}

    /** Rank, name, and what the rank goes by. */
    static RichText brief(KeptQuiz quiz, Placing placing) {
        var survived = quiz.quiz().settings().mode() == Mode.SURVIVAL ? Words.number(placing.right()) + " right, " : "";
        return ranked(placing.rank(), Names.of(quiz, placing.player()), survived + Words.points(placing.points()));
    }

    /** Rank, name, points, accuracy and median time. */
    static RichText full(KeptQuiz quiz, Placing placing) {
        var median =
                placing.median().map(Words::seconds).map(", median "::concat).orElse("");
        return ranked(
                placing.rank(),
                Names.of(quiz, placing.player()),
                Words.points(placing.points()) + ", " + Words.accuracy(placing.right(), placing.rounds()) + median);
    }

    static RichText ranked(int rank, Inline name, String words) {
        return RichText.of(
                Inline.Strong.of(Words.number(rank) + "."),
                new Inline.Words(" "),
                name,
                new Inline.Words(" — " + words));
    }
}
