package dev.hotseat.app.quiz;

import dev.hotseat.app.card.quiz.LobbyCards;
import dev.hotseat.app.card.quiz.RevealCards;
import dev.hotseat.app.card.quiz.RoundCards;
import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.quiz.Effect;
import dev.hotseat.core.quiz.PlayedRound;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.Round;
import dev.hotseat.core.quiz.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Turns what a quiz wants done into posts, in the open transaction. */
final class QuizPosts {
    private final Outbox outbox;

    QuizPosts(Outbox outbox) {
        this.outbox = outbox;
    }

    void lobby(KeptQuiz quiz, Instant now) {
        outbox.add(
                new QuizPost.Lobby(quiz.id()).key(),
                new Post.Say(quiz.channel(), quiz.within(), LobbyCards.open(quiz, Quiz.LOBBY)),
                now);
    }

    /** Whether anything was posted. */
    boolean carryOut(KeptQuiz before, KeptQuiz after, List<Effect> effects, Instant now) {
        boolean posted = false;
        if (isLobby(before) && !isLobby(after)) {
            posted = lobbyOver(after, now);
        }
        for (var effect : effects) {
            switch (effect) {
                case Effect.Post(var round) -> {
                    ask(after, round, now);
                    posted = true;
                }
                case Effect.Reveal(var played) -> posted |= reveal(after, played, now);
                // The podium is work of its own, since its picture takes time; a question was drawn already
                case Effect.End _, Effect.NeedsQuestion _ -> {}
            }
        }
        return posted;
    }

    static boolean isLobby(KeptQuiz quiz) {
        return quiz.quiz().stage() instanceof Stage.Lobby;
    }

    /** Takes the buttons off the announcement, if that is known already; else it is done when it becomes known. */
    boolean lobbyOver(KeptQuiz quiz, Instant now) {
        quiz.lobby()
                .ifPresent(message -> update(new QuizPost.LobbyOver(quiz.id()), message, LobbyCards.over(quiz), now));
        return quiz.lobby().isPresent();
    }

    private void ask(KeptQuiz quiz, Round round, Instant now) {
        var card = RoundCards.open(
                quiz,
                round,
                now.plus(quiz.quiz().settings().time()),
                quiz.quiz().settings().time());
        Post post = quiz.threaded() && quiz.thread().isEmpty() && quiz.lobby().isPresent()
                ? new Post.OpenThread(quiz.lobby().get(), LobbyCards.threadTitle(quiz), card)
                : new Post.Say(quiz.channel(), quiz.thread(), card);
        var until = quiz.quiz().due().orElseThrow();
        outbox.add(new QuizPost.Asking(quiz.id(), round.number(), quiz.steps(), until).key(), post, now);
    }

    /** Shows the answer in the message of the round, if that is known already; else it is done when it becomes known. */
    boolean reveal(KeptQuiz quiz, PlayedRound played, Instant now) {
        var number = played.round().number();
        var message = Optional.ofNullable(quiz.rounds().get(number));
        message.ifPresent(where ->
                update(new QuizPost.Revealing(quiz.id(), number, false), where, RevealCards.of(quiz, played), now));
        return message.isPresent();
    }

    /** Shows the answer in a message of its own. */
    void revealAnew(KeptQuiz quiz, PlayedRound played, Instant now) {
        outbox.add(
                new QuizPost.Revealing(quiz.id(), played.round().number(), true).key(),
                new Post.Say(quiz.channel(), quiz.thread(), RevealCards.of(quiz, played)),
                now);
    }

    /** Closes the older message of a round that was posted anew. */
    void moved(KeptQuiz quiz, int round, MessageReference older, Instant now) {
        update(new QuizPost.Moved(quiz.id(), round, quiz.steps()), older, RoundCards.moved(quiz, round), now);
    }

    /** Closes a message of a round that came when it was not waited for any more. */
    void late(KeptQuiz quiz, QuizPost.Asking asked, MessageReference message, Instant now) {
        boolean elsewhere = !message.equals(quiz.rounds().get(asked.round()));
        var card = isAsking(quiz, asked.round())
                ? RoundCards.moved(quiz, asked.round())
                : RoundCards.late(quiz, asked.round(), elsewhere);
        update(new QuizPost.Moved(quiz.id(), asked.round(), asked.step()), message, card, now);
    }

    private static boolean isAsking(KeptQuiz quiz, int round) {
        return quiz.quiz()
                .stage()
                .asking()
                .filter(asked -> asked.number() == round)
                .isPresent();
    }

    /** Tells the starter, in private, of what went wrong; only of the first such thing in a quiz. */
    void word(KeptQuiz quiz, Card card, Instant now) {
        outbox.add(
                new QuizPost.Word(quiz.id()).key(),
                new Post.Direct(quiz.channel().workspace(), quiz.quiz().starter(), card),
                now);
    }

    void podium(KeptQuiz quiz, Card card, Instant now) {
        outbox.add(new QuizPost.Ending(quiz.id()).key(), new Post.Say(quiz.channel(), quiz.within(), card), now);
    }

    private void update(QuizPost what, MessageReference message, Card card, Instant now) {
        outbox.add(what.key(), new Post.Update(message, card), now);
    }
}
