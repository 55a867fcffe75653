package dev.hotseat.app.card.quiz;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.quiz.Ending;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.QuizSettings;
import dev.hotseat.core.quiz.Seat;
import dev.hotseat.core.quiz.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The announcement of a quiz. */
public final class LobbyCards {
    private static final int MOST_NAMES = 12;

    private LobbyCards() {}

    /**
     * Open for whoever joins.
     *
     * @param left until it starts by itself, for platforms that do not count down
     */
    public static Card open(KeptQuiz quiz, Duration left) {
        var starts = new ArrayList<Inline>(List.of(new Inline.Words("Starts by itself ")));
        quiz.quiz().due().ifPresent(at -> starts.add(RoundCards.countdown(at, left)));
        starts.add(new Inline.Words(". Whoever comes later joins by answering."));
        return about(quiz)
                .text(players(quiz))
                .note(RichText.of(starts.toArray(Inline[]::new)))
                .buttons(
                        Part.Button.main(new ComponentId.QuizJoin(quiz.id()), "Join"),
                        Part.Button.of(new ComponentId.QuizStart(quiz.id()), "Start now"),
                        Part.Button.danger(new ComponentId.QuizCancel(quiz.id()), "Cancel"))
                .fallback("A team quiz starts soon ("
                        + Words.selection(quiz.quiz().settings()) + "): press Join")
                .build();
    }

    private static Card.Builder about(KeptQuiz quiz) {
        var settings = quiz.quiz().settings();
        return Card.builder(Card.Tone.QUESTION, threadTitle(quiz))
                .text(RichText.of(
                        Inline.Strong.of(Words.count(settings.questions(), "round", "rounds") + " of "
                                + settings.seconds() + " seconds"),
                        new Inline.LineBreak(),
                        new Inline.Words(Words.rules(settings.mode()) + " " + changing(settings))));
    }

    private static String changing(QuizSettings settings) {
        if (settings.locked()) {
            return "Your first answer stands.";
        }
        return "You may change your answer until the "
                + (settings.mode() == Mode.CALM ? "round closes." : "time is up.");
    }

    private static RichText players(KeptQuiz quiz) {
        var in = quiz.quiz().seats().entrySet().stream()
                .filter(seat -> seat.getValue() == Seat.IN)
                .map(Map.Entry::getKey)
                .toList();
        if (in.isEmpty()) {
            return RichText.plain("Nobody has joined yet.");
        }
        var line = new ArrayList<Inline>();
        line.add(Inline.Strong.of(Words.count(in.size(), "player", "players")));
        line.add(new Inline.Words(": "));
        line.addAll(Names.of(quiz.names(), in, MOST_NAMES));
        return RichText.of(line.toArray(Inline[]::new));
    }

    /** When people join no more: what became of it. */
    public static Card over(KeptQuiz quiz) {
        return switch (quiz.quiz().stage()) {
            case Stage.Ended(var ending)
            when ending == Ending.CANCELLED ->
                Card.saying(
                        Card.Tone.PLAIN,
                        "Quiz called off",
                        RichText.plain("It was called off before the first round. /quiz start begins another one."));
            case Stage.Ended _ ->
                about(quiz)
                        .text(players(quiz))
                        .note(RichText.plain("This quiz is over."))
                        .build();
            case Stage.Lobby _, Stage.Drawing _, Stage.Posting _, Stage.Open _, Stage.Revealed _ ->
                about(quiz)
                        .text(players(quiz))
                        .note(RichText.plain(
                                quiz.threaded()
                                        ? "It has started, in the thread of this message. Answer a round to join in."
                                        : "It has started. Answer a round to join in."))
                        .fallback("The team quiz has started")
                        .build();
        };
    }

    /** The title of the thread of its rounds; at most 100 characters. */
    public static String threadTitle(KeptQuiz quiz) {
        return "Team quiz: " + Words.selection(quiz.quiz().settings());
    }

    /** For whoever announced it, in private. */
    public static Card announced(KeptQuiz quiz) {
        return Card.saying(
                Card.Tone.PLAIN,
                "Your quiz is announced",
                RichText.plain((quiz.within().isPresent() ? "All of it takes place in this thread. " : "")
                        + "Press Join there to play along. It starts by itself after " + Quiz.LOBBY.toSeconds()
                        + " seconds. Start now, Cancel, /quiz skip and /quiz stop are for you and for managers."));
    }
}
