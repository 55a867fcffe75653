package dev.hotseat.app.command;

import dev.hotseat.app.card.Refusals;
import dev.hotseat.app.card.quiz.StatusCards;
import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Quizzes;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandSpec;
import java.util.List;
import java.util.function.BiFunction;

/** {@code /quiz stop}, {@code skip} and {@code status}: what is done to the quiz that is on in the channel. */
public final class QuizConduct {
    private final Quizzes quizzes;
    private final QuizPresses presses;

    public QuizConduct(Quizzes quizzes, QuizPresses presses) {
        this.quizzes = quizzes;
        this.presses = presses;
    }

    /** All of them, in the order in which they are shown. */
    public List<Handler> handlers() {
        return List.of(
                onRunning(
                        spec("stop", "End the quiz in this channel", CommandSpec.SeenBy.STARTER),
                        (origin, quiz) -> presses.stop(origin, quiz.id())),
                onRunning(
                        spec(
                                "skip",
                                "Close the round that is open, which then counts for nobody",
                                CommandSpec.SeenBy.STARTER),
                        presses::skip),
                onRunning(
                        spec("status", "Show how the quiz in this channel stands", CommandSpec.SeenBy.ASKER),
                        (_, quiz) -> new Reply.ToAsker(StatusCards.status(quiz))));
    }

    private static CommandSpec spec(String name, String description, CommandSpec.SeenBy seenBy) {
        return new CommandSpec("quiz " + name, description, List.of(), seenBy);
    }

    private Handler onRunning(CommandSpec spec, BiFunction<Origin, KeptQuiz, Reply> answer) {
        return Handler.of(
                spec,
                (origin, _) -> quizzes.running(origin.channel())
                        .map(quiz -> answer.apply(origin, quiz))
                        .orElseGet(() -> Refusals.because("No quiz is on in this channel. /quiz start begins one.")));
    }
}
