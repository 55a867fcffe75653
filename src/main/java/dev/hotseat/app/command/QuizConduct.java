package dev.hotseat.app.command;

import dev.hotseat.app.card.Refusals;
import dev.hotseat.app.card.quiz.StatusCards;
import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Quizzes;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Given;
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
                new Running(
                        spec("stop", "End the quiz in this channel", CommandSpec.SeenBy.STARTER),
                        (origin, quiz) -> presses.stop(origin, quiz.id())),
                new Running(
                        spec(
                                "skip",
                                "Close the round that is open, which then counts for nobody",
                                CommandSpec.SeenBy.STARTER),
                        presses::skip),
                new Running(
                        spec("status", "Show how the quiz in this channel stands", CommandSpec.SeenBy.ASKER),
                        (_, quiz) -> new Reply.ToAsker(StatusCards.status(quiz))));
    }

    private static CommandSpec spec(String name, String description, CommandSpec.SeenBy seenBy) {
        return new CommandSpec("quiz " + name, description, List.of(), seenBy);
    }

    private final class Running implements Handler {
        private final CommandSpec spec;
        private final BiFunction<Origin, KeptQuiz, Reply> answer;

        Running(CommandSpec spec, BiFunction<Origin, KeptQuiz, Reply> answer) {
            this.spec = spec;
            this.answer = answer;
        }

        @Override
        public CommandSpec spec() {
            return spec;
        }

        @Override
        public Reply on(Origin origin, Given given) {
            return quizzes.running(origin.channel())
                    .map(quiz -> answer.apply(origin, quiz))
                    .orElseGet(() -> Refusals.because("No quiz is on in this channel. /quiz start begins one."));
        }

        @Override
        public List<Completion.Suggestion> complete(Completion completion) {
            return List.of();
        }
    }
}
