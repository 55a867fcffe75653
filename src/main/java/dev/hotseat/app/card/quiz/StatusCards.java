package dev.hotseat.app.card.quiz;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.quiz.Round;
import dev.hotseat.core.quiz.Stage;
import dev.hotseat.core.quiz.score.Results;
import java.util.ArrayList;
import java.util.List;

/** How a quiz stands, for whoever asks, and what keeps one from starting. */
public final class StatusCards {
    private static final int MOST_LEADERS = 3;

    private StatusCards() {}

    /** For {@code /quiz status}. */
    public static Card status(KeptQuiz quiz) {
        var placings = Results.of(quiz.quiz()).placings();
        var lines = new ArrayList<RichText>();
        placings.stream()
                .filter(placing -> placing.points() > 0)
                .limit(MOST_LEADERS)
                .forEach(placing -> lines.add(Standing.brief(quiz, placing)));
        var card = Card.builder(Card.Tone.PLAIN, LobbyCards.threadTitle(quiz))
                .text(where(quiz))
                .text(Lines.stacked(lines))
                .note(RichText.plain(Words.count(placings.size(), "player", "players") + ". "
                        + Words.rules(quiz.quiz().settings().mode())));
        if (!lines.isEmpty()) {
            card.buttons(Part.Button.of(new ComponentId.QuizStandings(quiz.id(), 0), "Full standings"));
        }
        return card.fallback("The quiz in this channel: " + stage(quiz)).build();
    }

    /** For somebody who starts one where one is on. */
    public static Card alreadyOn(KeptQuiz quiz) {
        return Card.builder(Card.Tone.REFUSAL, "A quiz is on here already")
                .text(where(quiz))
                .text(RichText.plain("Join that one, or start yours in another channel or once it is over."))
                .fallback("A quiz is on here already: " + stage(quiz))
                .build();
    }

    private static RichText where(KeptQuiz quiz) {
        return RichText.of(
                new Inline.Words((quiz.threaded() || quiz.thread().isPresent() ? "In a thread of " : "In ")),
                new Inline.ChannelOf(quiz.channel()),
                new Inline.Words(": " + stage(quiz)));
    }

    private static String stage(KeptQuiz quiz) {
        var settings = quiz.quiz().settings();
        return switch (quiz.quiz().stage()) {
            case Stage.Lobby _ -> "people are joining.";
            case Stage.Drawing _ -> "the next round is on its way.";
            case Stage.Posting(var round, var _) -> open(quiz, round);
            case Stage.Open(var round, var _) -> open(quiz, round);
            case Stage.Revealed _ ->
                "round " + quiz.quiz().played().size() + " of " + settings.questions()
                        + " is over, and the next one follows.";
            case Stage.Ended _ -> "it is over.";
        };
    }

    private static String open(KeptQuiz quiz, Round round) {
        return "round " + round.number() + " of " + quiz.quiz().settings().questions() + " is open.";
    }

    /**
     * What the bot lacks to hold a quiz in a channel.
     *
     * @param permissions by the names of the platform's own settings, at least one
     */
    public static String missing(List<String> permissions) {
        return "I may not do everything here that a quiz needs. Missing: " + String.join(", ", permissions)
                + ". Ask whoever runs this workspace to allow it, then start again.";
    }
}
