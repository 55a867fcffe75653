package dev.hotseat.core.quiz;

import dev.hotseat.core.place.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The course of a quiz that is on: draw, post, open, reveal, and again, until it ends. */
final class Course {
    private Course() {}

    static Step step(Quiz quiz, Event.OfCourse event, Instant now) {
        return switch (event) {
            case Event.Tick _ -> tick(quiz, now);
            case Event.RoundMade(var number, var question)
            when isDrawing(quiz, number) -> post(quiz, Round.made(number, question), now.plus(Quiz.PATIENCE));
            case Event.NoQuestion(var number)
            when isDrawing(quiz, number) -> end(quiz, new Outcome.Moved(), Ending.NO_QUESTION);
            case Event.RoundMade _, Event.NoQuestion _ -> Step.refused(quiz, new Outcome.Ignored());
            case Event.Posted posted -> posted(quiz, posted, now);
            case Event.PostFailed(var number) -> postFailed(quiz, number);
            case Event.PostUnclear unclear -> postUnclear(quiz, unclear, now);
            case Event.Resume _ -> resume(quiz, now);
        };
    }

    private static boolean isDrawing(Quiz quiz, int number) {
        return quiz.stage() instanceof Stage.Drawing && number == quiz.played().size() + 1;
    }

    private static Step tick(Quiz quiz, Instant now) {
        if (quiz.due().filter(due -> !due.isAfter(now)).isEmpty()) {
            return Step.refused(quiz, new Outcome.Ignored());
        }
        return switch (quiz.stage()) {
            case Stage.Lobby _, Stage.Revealed _ -> draw(quiz, new Outcome.Moved(), now);
            case Stage.Open(var round, var _) -> reveal(quiz, round, true, new Outcome.Moved(), now);
            case Stage.Drawing _, Stage.Posting _ -> end(quiz, new Outcome.Moved(), Ending.INTERRUPTED);
            case Stage.Ended _ -> throw new IllegalStateException("nothing is due once a quiz is over");
        };
    }

    private static Step posted(Quiz quiz, Event.Posted posted, Instant now) {
        return quiz.stage()
                .asking()
                .filter(round -> round.number() == posted.round())
                .filter(round ->
                        round.opened().filter(o -> !o.isBefore(posted.at())).isEmpty())
                .map(round -> {
                    var revealAt = now.plus(quiz.settings().time()).plus(Quiz.GRACE);
                    var open = new Stage.Open(round.postedAt(posted.at()), revealAt);
                    return settled(quiz.at(open), new Outcome.Moved(), now);
                })
                .orElseGet(() -> Step.refused(quiz, new Outcome.Ignored()));
    }

    private static Step postFailed(Quiz quiz, int number) {
        return quiz.stage() instanceof Stage.Posting(var round, var _) && round.number() == number
                ? end(quiz, new Outcome.Moved(), Ending.INTERRUPTED)
                : Step.refused(quiz, new Outcome.Ignored());
    }

    /** Posted once more for half of the time that is left, so that it comes to an end. */
    private static Step postUnclear(Quiz quiz, Event.PostUnclear unclear, Instant now) {
        if (!(quiz.stage() instanceof Stage.Posting(var round, var until))
                || round.number() != unclear.round()
                || !until.equals(unclear.until())) {
            return Step.refused(quiz, new Outcome.Ignored());
        }
        var patience = Duration.between(now, until).dividedBy(2).truncatedTo(ChronoUnit.MILLIS);
        return patience.compareTo(Quiz.LEAST_PATIENCE) < 0
                ? end(quiz, new Outcome.Moved(), Ending.INTERRUPTED)
                : post(quiz, round, now.plus(patience));
    }

    private static Step resume(Quiz quiz, Instant now) {
        return switch (quiz.stage()) {
            case Stage.Drawing _ -> draw(quiz, new Outcome.Moved(), now);
            case Stage.Posting(var round, var _) -> post(quiz, round, now.plus(Quiz.PATIENCE));
            case Stage.Open(var round, var _) -> post(quiz, round, now.plus(Quiz.PATIENCE));
            case Stage.Lobby _, Stage.Revealed _, Stage.Ended _ -> Step.refused(quiz, new Outcome.Ignored());
        };
    }

    static Step draw(Quiz quiz, Outcome.Done outcome, Instant now) {
        var drawing = quiz.at(new Stage.Drawing(now.plus(Quiz.PATIENCE)));
        return new Step(
                drawing, outcome, List.of(new Effect.NeedsQuestion(quiz.played().size() + 1)));
    }

    private static Step post(Quiz quiz, Round round, Instant until) {
        var posting = quiz.at(new Stage.Posting(round, until));
        return new Step(posting, new Outcome.Moved(), List.of(new Effect.Post(round)));
    }

    /** Closes the open round of a calm quiz if nobody is left to wait for; any other quiz stays as it is. */
    static Step settled(Quiz quiz, Outcome.Done outcome, Instant now) {
        return quiz.settings().mode() == Mode.CALM
                        && quiz.stage() instanceof Stage.Open(var round, var _)
                        && !round.answers().isEmpty()
                        && silent(quiz, round).isEmpty()
                ? reveal(quiz, round, true, outcome, now)
                : new Step(quiz, outcome, List.of());
    }

    static Step reveal(Quiz quiz, Round round, boolean counted, Outcome.Done outcome, Instant now) {
        var played = new PlayedRound(round, counted, counted ? silent(quiz, round) : Set.of());
        var after = withoutMissers(quiz.after(played), played).at(new Stage.Revealed(now.plus(Quiz.PAUSE)));
        var reveal = new Effect.Reveal(played);
        return ending(after)
                .map(why -> new Step(after.at(new Stage.Ended(why)), outcome, List.of(reveal, new Effect.End(why))))
                .orElseGet(() -> new Step(after, outcome, List.of(reveal)));
    }

    /** Ends the quiz wherever it stands. A round that people have seen is revealed, so that its message does not stay open. */
    static Step end(Quiz quiz, Outcome.Done outcome, Ending why) {
        var effects = new ArrayList<Effect>();
        var after = quiz;
        var seen = quiz.stage()
                .asking()
                .filter(r -> !r.openings().isEmpty() || !r.answers().isEmpty());
        if (seen.isPresent()) {
            var played = new PlayedRound(seen.get(), false, Set.of());
            after = quiz.after(played);
            effects.add(new Effect.Reveal(played));
        }
        effects.add(new Effect.End(why));
        return new Step(after.at(new Stage.Ended(why)), outcome, effects);
    }

    private static Set<AccountId> silent(Quiz quiz, Round round) {
        return quiz.seats().entrySet().stream()
                .filter(seat -> seat.getValue() == Seat.IN)
                .map(Map.Entry::getKey)
                .filter(player -> round.answerOf(player).isEmpty())
                .collect(Collectors.toSet());
    }

    private static Quiz withoutMissers(Quiz quiz, PlayedRound played) {
        if (quiz.settings().mode() != Mode.SURVIVAL || !played.counted()) {
            return quiz;
        }
        var left = quiz;
        for (var seat : quiz.seats().entrySet()) {
            if (seat.getValue() == Seat.IN && !played.round().isRight(seat.getKey())) {
                left = left.seated(seat.getKey(), Seat.OUT);
            }
        }
        return left;
    }

    private static Optional<Ending> ending(Quiz quiz) {
        if (quiz.played().size() == quiz.settings().questions()) {
            return Optional.of(Ending.FINISHED);
        }
        if (!quiz.seats().isEmpty() && quiz.seats().values().stream().allMatch(Seat.OUT::equals)) {
            return Optional.of(Ending.NOBODY_LEFT);
        }
        var counted = quiz.played().stream().filter(PlayedRound::counted).toList();
        var quiet = counted.reversed().stream()
                .takeWhile(played -> played.round().answers().isEmpty())
                .count();
        return quiet >= Quiz.MOST_QUIET_ROUNDS ? Optional.of(Ending.NOBODY_ANSWERED) : Optional.empty();
    }
}
