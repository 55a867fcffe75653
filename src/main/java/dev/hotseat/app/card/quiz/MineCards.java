package dev.hotseat.app.card.quiz;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.quiz.Answer;
import dev.hotseat.core.quiz.PlayedRound;
import dev.hotseat.core.quiz.score.Mark;
import dev.hotseat.core.quiz.score.Placing;
import dev.hotseat.core.quiz.score.Results;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** A player's own answers, for that player alone. */
public final class MineCards {
    /** One row of controls for each, and one to turn the page. */
    static final int ROUNDS = Card.MOST_CONTROLS - 1;

    private static final int LONGEST_STEM = 200;
    private static final int LONGEST_OPTION = 150;
    private static final int LONGEST_WHY = 180;

    private MineCards() {}

    /**
     * A page of rounds: what was answered, what it brought, what is right, and why the answer was not.
     *
     * @param page from 0; beyond the end means the last one
     */
    public static Card mine(KeptQuiz quiz, AccountId player, int page) {
        var results = Results.of(quiz.quiz());
        var marks = results.marks().getOrDefault(player, List.of());
        if (marks.isEmpty()) {
            return Card.saying(
                    Card.Tone.PLAIN, "No answers", RichText.plain("You have not played a round of this quiz."));
        }
        var turning = Turning.to(page, marks.size(), ROUNDS);
        var card = Card.builder(Card.Tone.ANSWER, "My answers" + turning.position());
        results.placings().stream()
                .filter(placing -> placing.player().equals(player))
                .map(MineCards::summary)
                .forEach(card::note);
        var offered = new HashSet<QuestionId>();
        for (var played : turning.of(results.rounds())) {
            var round = played.round();
            card.text(round(played, player, marks.get(round.number() - 1)));
            if (offered.add(round.question().id())) {
                card.buttons(Part.Button.of(
                        new ComponentId.Deeper(round.question().id()), "Go deeper into round " + round.number()));
            }
        }
        turning.buttons(to -> new ComponentId.QuizMine(quiz.id(), to)).ifPresent(card::part);
        return card.fallback("Your answers in this quiz").build();
    }

    private static RichText summary(Placing own) {
        return RichText.plain("Rank " + Words.number(own.rank()) + " with " + Words.points(own.points()) + ", "
                + Words.accuracy(own.right(), own.rounds()));
    }

    private static RichText round(PlayedRound played, AccountId player, Mark mark) {
        var question = played.round().question();
        var lines = new ArrayList<RichText>();
        lines.add(behind(played.round().number() + ". ", Lines.fitting(Markdown.parse(question.stem()), LONGEST_STEM)));
        lines.add(RichText.plain(verdict(mark)));
        played.round()
                .answerOf(player)
                .map(Answer::option)
                .filter(place -> place != question.right())
                .ifPresent(place -> {
                    var chosen = question.options().get(place);
                    lines.add(option("Yours: ", place, chosen.text()));
                    chosen.flaw()
                            .map(why -> Lines.fitting(Markdown.parse(why), LONGEST_WHY))
                            .ifPresent(lines::add);
                });
        var right = question.right();
        lines.add(option("Right: ", right, question.options().get(right).text()));
        return Lines.stacked(lines);
    }

    private static String verdict(Mark mark) {
        return switch (mark) {
            case Mark.Right(var _, var took, var base, var bonus) ->
                "✅ Right after " + Words.seconds(took) + ": " + Words.points(base + bonus)
                        + (bonus == 0 ? "" : ", " + bonus + " of them for right ones in a row");
            case Mark.Wrong(var _, var took) -> "❌ Wrong after " + Words.seconds(took);
            case Mark.Silent _ -> "Not answered";
            case Mark.Absent _ -> "You were not in the game";
            case Mark.Uncounted _ -> "This round does not count";
        };
    }

    private static RichText option(String label, int place, String markdown) {
        return behind(label + Words.letter(place) + " ", Lines.fitting(Markdown.parse(markdown), LONGEST_OPTION));
    }

    private static RichText behind(String label, RichText text) {
        return Lines.behind(List.of(Inline.Strong.of(label)), text);
    }
}
