package dev.hotseat.app.command;

import dev.hotseat.app.card.Refusals;
import dev.hotseat.app.card.quiz.EndCards;
import dev.hotseat.app.card.quiz.MineCards;
import dev.hotseat.app.card.quiz.QuizReplies;
import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Quizzes;
import dev.hotseat.app.port.Workspaces;
import dev.hotseat.app.quiz.Quizmaster;
import dev.hotseat.app.quiz.Told;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.quiz.Event;
import dev.hotseat.core.quiz.QuizId;
import dev.hotseat.core.quiz.Stage;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/** What the buttons of a quiz do. Each press is committed before it is confirmed, to the presser alone. */
public final class QuizPresses {
    private final Quizmaster master;
    private final Quizzes quizzes;
    private final Managers managers;
    private final OnceAtMost once;

    public QuizPresses(Quizmaster master, Quizzes quizzes, Workspaces workspaces, OnceAtMost once) {
        this.master = master;
        this.quizzes = quizzes;
        this.managers = new Managers(workspaces);
        this.once = once;
    }

    public Reply join(Origin origin, QuizId id) {
        return happens(origin, id, _ -> new Event.Join(origin.person().account()));
    }

    public Reply leave(Origin origin, QuizId id) {
        return happens(origin, id, _ -> new Event.Leave(origin.person().account()));
    }

    /** An answer, timed by the platform's own clock. Stores keep microseconds. */
    public Reply option(Origin origin, QuizId id, int round, int option) {
        var at = origin.at().truncatedTo(ChronoUnit.MICROS);
        return happens(origin, id, _ -> new Event.Click(origin.person().account(), round, option, at));
    }

    public Reply start(Origin origin, QuizId id) {
        var manager = managers.include(origin);
        return happens(origin, id, _ -> new Event.Start(origin.person().account(), manager));
    }

    public Reply cancel(Origin origin, QuizId id) {
        var manager = managers.include(origin);
        return happens(origin, id, _ -> new Event.Cancel(origin.person().account(), manager));
    }

    public Reply stop(Origin origin, QuizId id) {
        var manager = managers.include(origin);
        return happens(origin, id, _ -> new Event.Stop(origin.person().account(), manager));
    }

    public Reply skip(Origin origin, QuizId id, int round) {
        var manager = managers.include(origin);
        return happens(origin, id, _ -> new Event.Skip(origin.person().account(), manager, round));
    }

    /** Skips whatever round is open, or the pause after one. */
    public Reply skip(Origin origin, KeptQuiz quiz) {
        return quiz.quiz().stage() instanceof Stage.Revealed
                ? next(origin, quiz.id(), quiz.quiz().played().size())
                : skip(
                        origin,
                        quiz.id(),
                        quiz.quiz()
                                .stage()
                                .asking()
                                .map(round -> round.number())
                                .orElse(0));
    }

    public Reply next(Origin origin, QuizId id, int afterRound) {
        var manager = managers.include(origin);
        return happens(origin, id, _ -> new Event.Next(origin.person().account(), manager, afterRound));
    }

    private Reply happens(Origin origin, QuizId id, Function<KeptQuiz, Event> event) {
        var told = once.counting(
                origin,
                () -> of(origin, id).isEmpty()
                        ? Optional.<Told>empty()
                        : master.step(id, event, quiz -> named(origin, quiz)));
        if (told.isEmpty()) {
            return new Reply.Nothing();
        }
        return told.get()
                .<Reply>map(step -> {
                    master.shown(step);
                    return new Reply.ToAsker(QuizReplies.to(step.after(), step.outcome()));
                })
                .orElseGet(QuizPresses::gone);
    }

    private static KeptQuiz named(Origin origin, KeptQuiz quiz) {
        var account = origin.person().account();
        return quiz.quiz().seats().containsKey(account)
                ? quiz.named(account, origin.person().name())
                : quiz;
    }

    /** A forged id may name a quiz of another workspace. */
    private Optional<KeptQuiz> of(Origin origin, QuizId id) {
        return quizzes.quiz(id).filter(quiz -> quiz.channel().workspace().equals(origin.workspace()));
    }

    private static Reply gone() {
        return Refusals.because("That quiz is no longer kept. /quiz start begins a new one.");
    }

    /** The presser's own answers; a page of them in the place of another. */
    public Reply mine(Origin origin, QuizId id, int page, boolean turned) {
        return of(origin, id)
                .map(quiz -> shown(MineCards.mine(quiz, origin.person().account(), page), turned))
                .orElseGet(QuizPresses::gone);
    }

    /** The full standings; a page of them in the place of another. */
    public Reply standings(Origin origin, QuizId id, int page, boolean turned) {
        return of(origin, id)
                .map(quiz -> shown(EndCards.standings(quiz, origin.person().account(), page), turned))
                .orElseGet(QuizPresses::gone);
    }

    private static Reply shown(Card card, boolean turned) {
        return turned ? new Reply.Edit(card) : new Reply.ToAsker(card);
    }

    /** Starts another quiz like that one. */
    public Reply again(Origin origin, QuizId id, QuizStart start) {
        return of(origin, id).map(quiz -> start.again(origin, quiz)).orElseGet(QuizPresses::gone);
    }
}
