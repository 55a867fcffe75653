package dev.hotseat.core.quiz;

import java.time.Instant;

/** What the starter and managers may do while a quiz is on. */
final class Conducting {
    private Conducting() {}

    static Step step(Quiz quiz, Event.ByConductor move, Instant now) {
        if (!quiz.isConductedBy(move.by(), move.manager())) {
            return Step.refused(quiz, new Outcome.NotYours());
        }
        var waiting = quiz.stage() instanceof Stage.Lobby;
        return switch (move) {
            case Event.Start _ when waiting -> Course.draw(quiz, new Outcome.Started(), now);
            case Event.Cancel _ when waiting -> Course.end(quiz, new Outcome.Cancelled(), Ending.CANCELLED);
            case Event.Start _, Event.Cancel _ -> Step.refused(quiz, new Outcome.AlreadyStarted());
            case Event.Stop _ -> Course.end(quiz, new Outcome.Stopped(), waiting ? Ending.CANCELLED : Ending.STOPPED);
            case Event.Skip skip -> skip(quiz, skip, now);
            case Event.Next next -> next(quiz, next, now);
        };
    }

    private static Step skip(Quiz quiz, Event.Skip skip, Instant now) {
        if (!(quiz.stage() instanceof Stage.Open(var round, var _))) {
            return Step.refused(quiz, new Outcome.NotNow());
        }
        return round.number() == skip.round()
                ? Course.reveal(quiz, round, false, new Outcome.Skipped(), now)
                : Step.refused(quiz, new Outcome.NotThisRound());
    }

    private static Step next(Quiz quiz, Event.Next next, Instant now) {
        if (!(quiz.stage() instanceof Stage.Revealed)) {
            return Step.refused(quiz, new Outcome.NotNow());
        }
        return quiz.played().size() == next.afterRound()
                ? Course.draw(quiz, new Outcome.WentOn(), now)
                : Step.refused(quiz, new Outcome.NotThisRound());
    }
}
