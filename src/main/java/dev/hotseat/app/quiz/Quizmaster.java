package dev.hotseat.app.quiz;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Timetable;
import dev.hotseat.core.quiz.Effect;
import dev.hotseat.core.quiz.Ending;
import dev.hotseat.core.quiz.Event;
import dev.hotseat.core.quiz.Outcome;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.QuizId;
import dev.hotseat.core.quiz.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Takes what happens to quizzes, one transaction each: the quiz is locked, goes its step, and is kept together with the
 * posts and the due work that come of it.
 */
public final class Quizmaster {
    /** The work that is due when a stage of a quiz ends; its key begins with the quiz. */
    public static final String STAGE = "quiz-stage";

    /** The work of showing how much time is left. */
    public static final String COUNTDOWN = "quiz-countdown";

    /** The work of showing the podium. */
    public static final String PODIUM = "quiz-podium";

    /** Time to read the last answer before the podium comes. */
    private static final Duration LAST_LOOK = Duration.ofSeconds(4);

    private final QuizStores stores;
    private final Drawing drawing;
    private final QuizPosts posts;
    private final Shown shown;
    private final InstantSource clock;

    public Quizmaster(QuizStores stores, Drawing drawing, Shown shown, InstantSource clock) {
        this.stores = stores;
        this.drawing = drawing;
        this.posts = new QuizPosts(stores.outbox());
        this.shown = shown;
        this.clock = clock;
    }

    /**
     * Announces a new quiz, in the open transaction.
     *
     * @return the one that is on in its channel; empty: the new one is
     */
    public Optional<KeptQuiz> announce(KeptQuiz quiz) {
        var running = stores.quizzes().begin(quiz);
        if (running.isEmpty()) {
            posts.lobby(quiz, moment());
            dueNext(quiz, quiz);
        }
        return running;
    }

    /** To be called when the announcement is committed. */
    public void announced() {
        shown.posted();
    }

    /** What happens to a quiz, in a transaction of its own; empty if there is no such quiz. */
    public Optional<Told> happens(QuizId id, Event event) {
        var told = stores.transactions().inOne(() -> step(id, _ -> event, UnaryOperator.identity()));
        told.ifPresent(shown::after);
        return told;
    }

    /**
     * What happens to a quiz, in the open transaction; {@link #shown} is to be called when it is committed.
     *
     * @param event made of the quiz as it stands
     * @param also what else is noted with it
     * @return empty if there is no such quiz
     */
    public Optional<Told> step(QuizId id, Function<KeptQuiz, Event> event, UnaryOperator<KeptQuiz> also) {
        return stores.quizzes().locked(id).map(kept -> step(kept, event.apply(kept), also));
    }

    /** Notes something that is no event of the game, in the open transaction; empty if there is no such quiz. */
    Optional<KeptQuiz> note(QuizId id, UnaryOperator<KeptQuiz> what) {
        return stores.quizzes().locked(id).map(before -> {
            var after = what.apply(before);
            if (after.equals(before)) {
                return before;
            }
            var stepped = after.stepped();
            stores.quizzes().change(before, stepped);
            return stepped;
        });
    }

    /** Shows what a committed step brought. */
    public void shown(Told told) {
        shown.after(told);
    }

    /** Takes the promise of a next round off an answer, if it is kept already. */
    void promiseKept(KeptQuiz quiz, int round) {
        shown.promiseKept(quiz, round);
    }

    private Told step(KeptQuiz before, Event event, UnaryOperator<KeptQuiz> also) {
        var now = moment();
        var first = before.quiz().step(event, now);
        var effects = new ArrayList<Effect>();
        var quiz = drawnFor(before, first, effects, now);
        var after = also.apply(before.with(quiz));
        if (after.equals(before)) {
            return new Told(before, before, first.outcome(), false);
        }
        after = after.stepped();
        stores.quizzes().change(before, after);
        boolean posted = posts.carryOut(before, after, effects, now);
        for (var effect : effects) {
            // The announcement says already that it was called off
            if (effect instanceof Effect.End(var why) && why != Ending.CANCELLED) {
                var look = after.quiz().played().isEmpty() ? Duration.ZERO : LAST_LOOK;
                stores.timetable().at(new Timetable.Due(PODIUM, Podium.key(after.id(), now)), now.plus(look));
            }
        }
        dueNext(before, after);
        return new Told(before, after, first.outcome(), posted);
    }

    /** Draws what a step asks for, and goes on with it; all other effects are collected in order. */
    private Quiz drawnFor(KeptQuiz kept, Step first, List<Effect> effects, Instant now) {
        var todo = new ArrayDeque<>(first.effects());
        var quiz = first.quiz();
        while (!todo.isEmpty()) {
            var effect = todo.removeFirst();
            if (effect instanceof Effect.NeedsQuestion(var round)) {
                var event = drawing.next(kept.channel(), quiz.settings().selection())
                        .<Event>map(question -> new Event.RoundMade(round, question))
                        .orElseGet(() -> new Event.NoQuestion(round));
                var next = quiz.step(event, now);
                quiz = next.quiz();
                todo.addAll(next.effects());
            } else {
                effects.add(effect);
            }
        }
        return quiz;
    }

    private void dueNext(KeptQuiz before, KeptQuiz after) {
        var due = after.quiz().due();
        if (after.steps() > 0 && due.equals(before.quiz().due())) {
            return;
        }
        due.ifPresent(when -> {
            var key = after.id().text() + "/" + after.steps();
            stores.timetable().at(new Timetable.Due(STAGE, key), when);
            shown.countdown(after)
                    .forEach(at ->
                            stores.timetable().at(new Timetable.Due(COUNTDOWN, key + "/" + at.getEpochSecond()), at));
        });
    }

    /** Stores keep microseconds. */
    private Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A stage is over by our clock. The key is as {@link #STAGE} says. */
    public void stageIsOver(String key) {
        happens(quizOf(key), new Event.Tick());
    }

    /** Some time of a round has passed. */
    public void countdown(String key) {
        stores.quizzes().quiz(quizOf(key)).ifPresent(shown::refresh);
    }

    static QuizId quizOf(String key) {
        var slash = key.indexOf('/');
        return new QuizId(slash < 0 ? key : key.substring(0, slash));
    }

    /**
     * Goes on with all quizzes after a restart. Rounds that were open are posted anew, since nobody was there to take
     * answers.
     */
    public void goOn() {
        stores.quizzes().running().forEach(id -> {
            var told = happens(id, new Event.Resume());
            if (told.isPresent() && told.get().outcome() instanceof Outcome.Refused) {
                shown.refresh(told.get().after());
            }
        });
    }
}
