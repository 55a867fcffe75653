package dev.hotseat.core.quiz;

import static dev.hotseat.core.quiz.Script.player;
import static dev.hotseat.core.quiz.Script.question;

import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.place.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A quiz in a world in which six players press at any moment, and events come twice, late, in any order or never. */
final class World {
    static final int PLAYERS = 6;

    private final SplittableRandom chance;
    private Quiz quiz;
    private Instant now = Script.NOON;

    World(long seed) {
        chance = new SplittableRandom(seed);
        var modes = Mode.values();
        var settings = new QuizSettings(
                Selection.ANY,
                chance.nextInt(QuizSettings.FEWEST_QUESTIONS, 8),
                chance.nextInt(QuizSettings.FEWEST_SECONDS, 30),
                modes[chance.nextInt(modes.length)],
                chance.nextInt(4) == 0);
        quiz = Quiz.announced(settings, player(0), now);
    }

    Quiz quiz() {
        return quiz;
    }

    Instant now() {
        return now;
    }

    SplittableRandom chance() {
        return chance;
    }

    Step take(Event event) {
        var step = quiz.step(event, now);
        quiz = step.quiz();
        return step;
    }

    void pass() {
        now = now.plusMillis(chance.nextInt(2_500));
    }

    /** Jumps to what is due, if anything is. */
    void await() {
        quiz.due().filter(due -> due.isAfter(now)).ifPresent(due -> now = due);
    }

    /** What a world in which all goes well sends back. */
    List<Event> repliesTo(List<Effect> effects) {
        var replies = new ArrayList<Event>();
        for (var effect : effects) {
            switch (effect) {
                case Effect.NeedsQuestion(var number) -> replies.add(new Event.RoundMade(number, question(number)));
                case Effect.Post(var round) -> replies.add(new Event.Posted(round.number(), now));
                case Effect.Reveal _, Effect.End _ -> {}
            }
        }
        return replies;
    }

    /** Any event, sensible more often than not. */
    Event anything() {
        return switch (chance.nextInt(24)) {
            case 0, 1 -> new Event.Join(anybody());
            case 2 -> new Event.Leave(anybody());
            case 3, 4 -> new Event.Next(player(0), false, aRound() - 1);
            case 5 -> new Event.Skip(player(0), false, aRound());
            case 6 -> new Event.Posted(aRound(), aMoment());
            case 7 -> new Event.Resume();
            case 8 -> new Event.RoundMade(aRound(), question(chance.nextInt(100)));
            case 9 -> rare();
            case 10, 11, 12, 13 -> new Event.Tick();
            default -> click(anybody());
        };
    }

    private Event rare() {
        return switch (chance.nextInt(13)) {
            case 0 -> new Event.Stop(player(0), false);
            case 1 -> new Event.Cancel(player(0), false);
            case 2 -> new Event.PostFailed(aRound());
            case 3 -> new Event.NoQuestion(aRound());
            case 4, 5 -> new Event.Stop(player(1), false);
            case 6 -> new Event.PostUnclear(aRound(), quiz.due().orElse(now));
            default -> new Event.Start(player(0), false);
        };
    }

    Event.Click click(AccountId player) {
        return new Event.Click(player, aRound(), chance.nextInt(RoundQuestion.OPTIONS), aMoment());
    }

    AccountId anybody() {
        return player(chance.nextInt(PLAYERS));
    }

    private int aRound() {
        var current = quiz.played().size() + 1;
        return chance.nextInt(5) == 0 ? current + chance.nextInt(-2, 2) : current;
    }

    private Instant aMoment() {
        return now.plusMillis(chance.nextInt(-4_000, 1_500));
    }
}
