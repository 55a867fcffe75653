package dev.hotseat.core.quiz;

import java.time.Instant;
import java.util.List;

/** What players may do while a quiz is on: come, go, answer. */
final class Playing {
    private Playing() {}

    static Step step(Quiz quiz, Event.ByPlayer move, Instant now) {
        return switch (move) {
            case Event.Join join -> join(quiz, join);
            case Event.Leave leave -> leave(quiz, leave, now);
            case Event.Click click -> click(quiz, click, now);
        };
    }

    private static Step join(Quiz quiz, Event.Join join) {
        return switch (quiz.seat(join.player())) {
            case AWAY -> new Step(quiz.seated(join.player(), Seat.IN), new Outcome.Joined(), List.of());
            case IN -> Step.refused(quiz, new Outcome.AlreadyIn());
            case OUT -> Step.refused(quiz, new Outcome.OutOfTheGame());
        };
    }

    private static Step leave(Quiz quiz, Event.Leave leave, Instant now) {
        if (quiz.seat(leave.player()) != Seat.IN) {
            return Step.refused(quiz, new Outcome.NotIn());
        }
        if (quiz.stage() instanceof Stage.Lobby) {
            return new Step(quiz.without(leave.player()), new Outcome.Left(), List.of());
        }
        // Where a miss puts one out, leaving before a hard question must not be a way around it
        var seat = quiz.settings().mode() == Mode.SURVIVAL ? Seat.OUT : Seat.AWAY;
        return Course.settled(quiz.seated(leave.player(), seat), new Outcome.Left(), now);
    }

    private static Step click(Quiz quiz, Event.Click click, Instant now) {
        var asking = quiz.stage().asking();
        if (asking.isEmpty() && isLate(quiz, click)) {
            return Step.refused(quiz, new Outcome.AlreadyRevealed());
        }
        if (asking.isEmpty() || click.round() != asking.get().number()) {
            return Step.refused(quiz, new Outcome.NotThisRound());
        }
        if (quiz.seat(click.player()) == Seat.OUT) {
            return Step.refused(quiz, new Outcome.OutOfTheGame());
        }
        var round = asking.get();
        var late = round.lateness(click.at(), quiz.settings().time());
        if (late.isPresent()) {
            return Step.refused(quiz, new Outcome.TooLate(late.get()));
        }
        return round.answerOf(click.player())
                .map(standing -> change(quiz, round, click, standing, now))
                .orElseGet(() -> answer(quiz, round, click, now));
    }

    /** Whether it is on the newest round of those that are over. */
    static boolean isLate(Quiz quiz, Event.Click click) {
        return click.round() == quiz.played().size() && click.round() > 0;
    }

    private static Step answer(Quiz quiz, Round round, Event.Click click, Instant now) {
        var answer = new Answer(click.option(), round.clockFor(click.at()), click.at());
        var joined = quiz.seat(click.player()) == Seat.AWAY;
        return stand(quiz, round, click, answer, new Outcome.Accepted(click.option(), joined), now);
    }

    private static Step change(Quiz quiz, Round round, Event.Click click, Answer standing, Instant now) {
        if (click.option() == standing.option()) {
            return Step.refused(quiz, new Outcome.Unchanged(standing.option()));
        }
        if (!click.at().isAfter(standing.at())) {
            return Step.refused(quiz, new Outcome.Overtaken(standing.option()));
        }
        if (quiz.settings().locked()) {
            return Step.refused(quiz, new Outcome.Locked(standing.option()));
        }
        // A round that was posted anew must not sell a second, faster answer to whoever had given one
        var answer = new Answer(click.option(), standing.opened(), click.at());
        return stand(quiz, round, click, answer, new Outcome.Changed(standing.option(), click.option()), now);
    }

    private static Step stand(
            Quiz quiz, Round round, Event.Click click, Answer answer, Outcome.Done outcome, Instant now) {
        var answered = quiz.stage().with(round.with(click.player(), answer));
        return Course.settled(quiz.seated(click.player(), Seat.IN).at(answered), outcome, now);
    }
}
