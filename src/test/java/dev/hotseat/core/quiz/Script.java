package dev.hotseat.core.quiz;

import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Plays a quiz of five questions of 20 seconds, step by step. Player 0 is the starter. Both clocks show the same; times of
 * presses are in milliseconds after the opening of the round.
 */
public final class Script {
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    public static final int RIGHT = 2;
    public static final int WRONG = 0;

    private Quiz quiz;
    private Instant now = NOON;
    private Instant opened = NOON;
    private Outcome outcome = new Outcome.Ignored();
    private List<Effect> effects = List.of();

    private Script(QuizSettings settings) {
        quiz = Quiz.announced(settings, player(0), NOON);
    }

    public static Script of(Mode mode) {
        return of(settings(mode, 5, false));
    }

    static Script of(QuizSettings settings) {
        return new Script(settings);
    }

    static QuizSettings settings(Mode mode, int questions, boolean locked) {
        return new QuizSettings(Selection.ANY, questions, 20, mode, locked);
    }

    public static AccountId player(int number) {
        return new AccountId(new Platform("playground"), "player-" + number);
    }

    /** A question whose right option is in place {@link #RIGHT}. */
    static RoundQuestion question(int number) {
        var options = IntStream.range(0, RoundQuestion.OPTIONS)
                .mapToObj(place -> new RoundQuestion.Option(
                        "option " + place, place == RIGHT ? Optional.empty() : Optional.of("flaw " + place)))
                .toList();
        return new RoundQuestion(new QuestionId("question-" + number), "stem " + number, options);
    }

    public Script on(Event event) {
        var step = quiz.step(event, now);
        quiz = step.quiz();
        outcome = step.outcome();
        effects = step.effects();
        return this;
    }

    public Script join(int... players) {
        IntStream.of(players).forEach(p -> on(new Event.Join(player(p))));
        return this;
    }

    Script start() {
        return on(new Event.Start(player(0), false));
    }

    Script stop() {
        return on(new Event.Stop(player(0), false));
    }

    public Script skip() {
        return on(new Event.Skip(player(0), false, quiz.played().size() + 1));
    }

    /** Ends whatever comes before the next round, and makes and posts it. */
    public Script round() {
        return drawing().made().posted();
    }

    private Script drawing() {
        return switch (quiz.stage()) {
            case Stage.Lobby _ -> start();
            case Stage.Revealed _ -> next();
            case Stage.Drawing _, Stage.Posting _, Stage.Open _, Stage.Ended _ -> this;
        };
    }

    Script next() {
        return on(new Event.Next(player(0), false, quiz.played().size()));
    }

    Script made() {
        var number = quiz.played().size() + 1;
        return on(new Event.RoundMade(number, question(number)));
    }

    /** The message of the round was created just now. */
    Script posted() {
        opened = now;
        return on(new Event.Posted(quiz.played().size() + 1, now));
    }

    public Script click(int player, int option, long millis) {
        return on(new Event.Click(player(player), quiz.played().size() + 1, option, opened.plusMillis(millis)));
    }

    public Script right(int player, long millis) {
        return click(player, RIGHT, millis);
    }

    public Script wrong(int player, long millis) {
        return click(player, WRONG, millis);
    }

    /** Waits until something is due, and ticks. */
    public Script due() {
        now = quiz.due().orElseThrow();
        return on(new Event.Tick());
    }

    Script pass(long millis) {
        now = now.plusMillis(millis);
        return this;
    }

    public Quiz quiz() {
        return quiz;
    }

    Instant now() {
        return now;
    }

    Outcome outcome() {
        return outcome;
    }

    List<Effect> effects() {
        return effects;
    }

    /** How long the answer took that stands in the round that takes answers. */
    Duration took(int player) {
        var round = quiz.stage().asking().orElseThrow();
        return round.answerOf(player(player)).orElseThrow().took(quiz.settings().time());
    }
}
