package dev.hotseat.app.card.quiz;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.Outcome;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.Stage;

/** What whoever did something in a quiz is told, in private. */
public final class QuizReplies {
    private QuizReplies() {}

    /**
     * The answer to what somebody did.
     *
     * @param quiz as it is after it
     */
    public static Card to(KeptQuiz quiz, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> done(quiz, done);
            case Outcome.Refused refused -> refused(quiz, refused);
        };
    }

    private static Card done(KeptQuiz quiz, Outcome.Done done) {
        return switch (done) {
            case Outcome.Joined _ -> in(quiz, "You are in", joined(quiz.quiz()));
            case Outcome.Left _ -> saying("You have left the quiz", left(quiz.quiz()));
            case Outcome.Accepted(var option, var joined) ->
                answer(option, changing(quiz.quiz()) + (joined ? " You are in the game now." : ""));
            case Outcome.Changed(var from, var to) ->
                answer(to, "Changed from " + Words.letter(from) + ". " + changing(quiz.quiz()));
            case Outcome.Started _ -> saying("Here we go", "The first round is on its way.");
            case Outcome.Cancelled _ -> saying("Called off", "Nothing was played, so nothing counts.");
            case Outcome.Stopped _ -> saying("Stopped", stopped(quiz.quiz()));
            case Outcome.Skipped _ -> saying("Skipped", "That round counts for nobody.");
            case Outcome.WentOn _ -> saying("Next round", "It is on its way.");
            case Outcome.Moved _ -> saying("Done", "The quiz has moved on.");
        };
    }

    private static Card refused(KeptQuiz quiz, Outcome.Refused refused) {
        return switch (refused) {
            case Outcome.AlreadyIn _ -> in(quiz, "You are in already", joined(quiz.quiz()));
            case Outcome.NotIn _ -> no("You are not in this quiz", "Press Join, or answer a round.");
            case Outcome.Unchanged(var option) ->
                answer(option, "It was that already, and the time of your first press on it counts.");
            case Outcome.Overtaken(var standing) ->
                answer(standing, "A press that you made later is here already, and stands.");
            case Outcome.Locked(var standing) -> answer(standing, "In this quiz the first answer stands.");
            case Outcome.TooLate(var by) ->
                no(
                        "Too late",
                        "Your press came " + Words.late(by) + " after the time was up, by the platform's own clock,"
                                + " so it does not count.");
            case Outcome.AlreadyRevealed _ -> no("Too late", "The answer to this round is out already.");
            case Outcome.NotThisRound _ ->
                no("That round is not open", "Use the buttons of the newest round" + place(quiz) + ".");
            case Outcome.OutOfTheGame _ -> no("You are out", "A miss ends this game for you. You can still watch.");
            case Outcome.NotYours _ ->
                no(
                        "That is not yours to do",
                        "Only whoever started this quiz and managers of this workspace can do that.");
            case Outcome.AlreadyStarted _ -> no("It has started already", "/quiz stop ends it.");
            case Outcome.NotNow _ -> no("Not now", notNow(quiz.quiz().stage()));
            case Outcome.AlreadyOver _ -> no("This quiz is over", "/quiz start begins another one.");
            case Outcome.Ignored _ -> no("That came too late", "The quiz had moved on, so nothing has changed.");
        };
    }

    private static Card in(KeptQuiz quiz, String heading, String words) {
        return Card.builder(Card.Tone.PLAIN, heading)
                .text(RichText.plain(words))
                .buttons(Part.Button.of(new ComponentId.QuizLeave(quiz.id()), "Leave"))
                .build();
    }

    private static Card answer(int option, String words) {
        return saying("Your answer: " + Words.letter(option), words);
    }

    private static Card saying(String heading, String words) {
        return Card.saying(Card.Tone.PLAIN, heading, RichText.plain(words));
    }

    private static Card no(String heading, String words) {
        return Card.saying(Card.Tone.REFUSAL, heading, RichText.plain(words));
    }

    private static String joined(Quiz quiz) {
        return quiz.stage() instanceof Stage.Lobby
                ? "The first round comes soon. " + Words.rules(quiz.settings().mode())
                : Words.rules(quiz.settings().mode());
    }

    private static String left(Quiz quiz) {
        if (quiz.stage() instanceof Stage.Lobby) {
            return "Press Join if you change your mind.";
        }
        return quiz.settings().mode() == Mode.SURVIVAL
                ? "In a survival game there is no way back. Your points stay."
                : "Your points stay. Answer a round to come back.";
    }

    /** Nothing can be skipped, or cut short. */
    private static String notNow(Stage stage) {
        return switch (stage) {
            case Stage.Lobby _ -> "The first round has not begun yet.";
            case Stage.Drawing _, Stage.Posting _ -> "A round is on its way.";
            case Stage.Open _ -> "A round is open, and no pause is on that could be cut short.";
            case Stage.Revealed _ -> "That round is over already.";
            case Stage.Ended _ -> "This quiz is over.";
        };
    }

    private static String changing(Quiz quiz) {
        if (quiz.stage().asking().isEmpty()) {
            return "Everybody has answered, so the round is closed.";
        }
        if (quiz.settings().locked()) {
            return "It stands.";
        }
        return quiz.settings().mode() == Mode.CALM
                ? "You may change it until the round closes."
                : "You may change it until the time is up; then the time of the change counts.";
    }

    private static String stopped(Quiz quiz) {
        return quiz.played().isEmpty()
                ? "Nothing was played, so nothing counts."
                : "Whatever was won before counts; a round that was open does not.";
    }

    private static String place(KeptQuiz quiz) {
        return quiz.threaded() ? " in the thread of the quiz" : "";
    }
}
