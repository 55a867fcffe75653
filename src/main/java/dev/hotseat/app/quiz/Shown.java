package dev.hotseat.app.quiz;

import dev.hotseat.app.card.quiz.LobbyCards;
import dev.hotseat.app.card.quiz.RevealCards;
import dev.hotseat.app.card.quiz.RoundCards;
import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Quizzes;
import dev.hotseat.app.posting.Bell;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.QuizId;
import dev.hotseat.core.quiz.Round;
import dev.hotseat.core.quiz.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Keeps the messages of running quizzes fresh: who has joined, how many have answered, how much time is left. */
public final class Shown {
    /** How long before the end of a round its card shows the time that is left once more. */
    private static final List<Duration> MARKS = List.of(Duration.ofSeconds(30), Duration.ofSeconds(10));

    /** Where edits are asked for that are only worth their newest state: {@link dev.hotseat.app.posting.Refreshes#ask}. */
    @FunctionalInterface
    public interface Edits {
        void ask(MessageReference message, Supplier<Optional<Card>> newest);
    }

    private final Quizzes quizzes;
    private final Edits refreshes;
    private final Bell bell;
    private final Predicate<Platform> countsDown;
    private final InstantSource clock;

    /**
     * Keeps them fresh.
     *
     * @param countsDown whether people see the time that is left pass there without an edit
     */
    public Shown(Quizzes quizzes, Edits refreshes, Bell bell, Predicate<Platform> countsDown, InstantSource clock) {
        this.quizzes = quizzes;
        this.refreshes = refreshes;
        this.bell = bell;
        this.countsDown = countsDown;
        this.clock = clock;
    }

    /** Something waits in the outbox. */
    void posted() {
        bell.ring();
    }

    /** Shows what a committed step brought. */
    void after(Told told) {
        if (told.posted()) {
            bell.ring();
        }
        if (told.after().steps() > told.before().steps()) {
            if (differs(told.before(), told.after())) {
                refresh(told.after());
            }
            pauseIsOver(told.before(), told.after());
            quizIsOver(told.before(), told.after());
        }
    }

    /** The announcement asks to join in. What ends before the first round says so in the outbox. */
    private void quizIsOver(KeptQuiz before, KeptQuiz after) {
        if (!QuizPosts.isLobby(before)
                && !(before.quiz().stage() instanceof Stage.Ended)
                && after.quiz().stage() instanceof Stage.Ended) {
            after.lobby()
                    .ifPresent(message -> refreshes.ask(
                            message, () -> quizzes.quiz(after.id()).map(LobbyCards::over)));
        }
    }

    /** A changed answer, say, is nothing that the card of a round tells. */
    private static boolean differs(KeptQuiz before, KeptQuiz after) {
        return !(before.quiz().stage() instanceof Stage.Open(var earlier, var _)
                && after.quiz().stage() instanceof Stage.Open(var later, var _)
                && earlier.openings().equals(later.openings())
                && RoundCards.answered(before, earlier).equals(RoundCards.answered(after, later)));
    }

    /** Takes the promise of a next round, and the button for it, off the answer that stood in the pause. */
    private void pauseIsOver(KeptQuiz before, KeptQuiz after) {
        if (before.quiz().stage() instanceof Stage.Revealed && !(after.quiz().stage() instanceof Stage.Revealed)) {
            promiseKept(after, before.quiz().played().size());
        }
    }

    /** The same for the answer to a round that may stand there since before the pause was over. */
    void promiseKept(KeptQuiz quiz, int round) {
        if (!(quiz.quiz().stage() instanceof Stage.Revealed
                && quiz.quiz().played().size() == round)) {
            Optional.ofNullable(quiz.rounds().get(round))
                    .ifPresent(message -> refreshes.ask(message, () -> answer(quiz.id(), round)));
        }
    }

    private Optional<Card> answer(QuizId id, int round) {
        return quizzes.quiz(id)
                .map(quiz -> RevealCards.of(quiz, quiz.quiz().played().get(round - 1)));
    }

    /** Asks for an edit of the message that is open, in its newest state when its turn comes. */
    void refresh(KeptQuiz quiz) {
        open(quiz).ifPresent(open -> refreshes.ask(open, () -> newest(quiz.id(), open)));
    }

    private static Optional<MessageReference> open(KeptQuiz quiz) {
        return switch (quiz.quiz().stage()) {
            case Stage.Lobby _ -> quiz.lobby();
            case Stage.Open(var round, var _) ->
                Optional.ofNullable(quiz.rounds().get(round.number()));
            case Stage.Posting _, Stage.Drawing _, Stage.Revealed _, Stage.Ended _ -> Optional.empty();
        };
    }

    private Optional<Card> newest(QuizId id, MessageReference message) {
        return quizzes.quiz(id)
                .filter(quiz -> open(quiz).filter(message::equals).isPresent())
                .map(this::card);
    }

    private Card card(KeptQuiz quiz) {
        return switch (quiz.quiz().stage()) {
            case Stage.Open(var round, var revealAt) ->
                RoundCards.open(quiz, round, closes(quiz, round), left(revealAt.minus(Quiz.GRACE)));
            case Stage.Lobby(var startsAt) -> LobbyCards.open(quiz, left(startsAt));
            case Stage.Posting _, Stage.Drawing _, Stage.Revealed _, Stage.Ended _ ->
                throw new IllegalStateException(
                        "no message of quiz " + quiz.id().text() + " is open");
        };
    }

    private Duration left(Instant until) {
        var left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Instant closes(KeptQuiz quiz, Round round) {
        return round.opened()
                .orElseGet(clock::instant)
                .plus(quiz.quiz().settings().time());
    }

    /** When to show the time that is left; never where it is seen to pass anyway. */
    List<Instant> countdown(KeptQuiz quiz) {
        return quiz.quiz().stage() instanceof Stage.Open(var round, var _)
                        && !countsDown.test(quiz.channel().workspace().platform())
                ? MARKS.stream()
                        .filter(mark -> mark.multipliedBy(2)
                                        .compareTo(quiz.quiz().settings().time())
                                <= 0)
                        .flatMap(mark -> round.opened().stream()
                                .map(opened -> opened.plus(
                                                quiz.quiz().settings().time())
                                        .minus(mark)))
                        .toList()
                : Stream.<Instant>empty().toList();
    }
}
