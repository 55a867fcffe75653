package dev.hotseat.app.quiz;

import dev.hotseat.app.card.quiz.TroubleCards;
import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.posting.Aftermath;
import dev.hotseat.chat.Post;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.quiz.Event;
import dev.hotseat.core.quiz.PlayedRound;
import dev.hotseat.core.quiz.QuizId;
import dev.hotseat.core.quiz.Round;
import dev.hotseat.core.quiz.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What becomes of a quiz when its posts are there, or will not be. */
public final class QuizAftermath implements Aftermath {
    /** So long an outage may keep back an answer or the podium. */
    private static final Duration AFTERWARDS = Duration.ofHours(1);

    private final Quizmaster master;
    private final QuizStores stores;
    private final QuizPosts posts;
    private final InstantSource clock;

    public QuizAftermath(Quizmaster master, QuizStores stores, InstantSource clock) {
        this.master = master;
        this.stores = stores;
        this.posts = new QuizPosts(stores.outbox());
        this.clock = clock;
    }

    @Override
    public String prefix() {
        return QuizPost.PREFIX;
    }

    @Override
    public void sent(String key, MessageReference message, Instant created) {
        QuizPost.ofKey(key).ifPresent(post -> {
            switch (post) {
                case QuizPost.Lobby(var quiz) -> lobbyIsThere(quiz, message);
                case QuizPost.Asking asked -> roundIsThere(asked, message, created);
                case QuizPost.Revealing(var quiz, var round, var again)
                when again -> answerIsThereAnew(quiz, round, message);
                case QuizPost.Revealing _,
                        QuizPost.Ending _,
                        QuizPost.LobbyOver _,
                        QuizPost.Moved _,
                        QuizPost.Word _ -> {}
            }
        });
    }

    private void lobbyIsThere(QuizId id, MessageReference message) {
        master.note(id, quiz -> quiz.announcedBy(message))
                .filter(quiz -> !QuizPosts.isLobby(quiz))
                .ifPresent(quiz -> posts.lobbyOver(quiz, now()));
    }

    /**
     * The newest message of a round is the one that opens it, or the only one. Another one is closed: word of a message from
     * before a crash comes when its round has long been posted anew.
     */
    private void roundIsThere(QuizPost.Asking asked, MessageReference message, Instant created) {
        var round = asked.round();
        var at = created.truncatedTo(ChronoUnit.MICROS);
        var older =
                stores.quizzes().quiz(asked.quiz()).map(quiz -> quiz.rounds().get(round));
        var after = step(
                asked.quiz(),
                _ -> new Event.Posted(round, at),
                quiz -> isNewest(quiz, round, at) ? quiz.shown(round, message) : quiz);
        after.ifPresent(quiz -> {
            if (!message.equals(quiz.rounds().get(round))) {
                posts.late(quiz, asked, message, now());
                return;
            }
            older.filter(before -> !before.equals(message))
                    .ifPresent(before -> posts.moved(quiz, round, before, now()));
            var over = played(quiz, round);
            over.ifPresent(played -> posts.reveal(quiz, played, now()));
            if (over.isEmpty() && quiz.quiz().stage() instanceof Stage.Ended) {
                posts.late(quiz, asked, message, now());
            }
        });
    }

    private static boolean isNewest(KeptQuiz quiz, int round, Instant at) {
        var opened = quiz.quiz()
                .stage()
                .asking()
                .filter(asked -> asked.number() == round)
                .or(() -> played(quiz, round).map(PlayedRound::round))
                .flatMap(Round::opened);
        return opened.map(at::equals).orElseGet(() -> !quiz.rounds().containsKey(round));
    }

    /** It was written during the pause, which may be over by now. */
    private void answerIsThereAnew(QuizId id, int round, MessageReference message) {
        master.note(id, quiz -> quiz.shown(round, message)).ifPresent(quiz -> master.promiseKept(quiz, round));
    }

    private static Optional<PlayedRound> played(KeptQuiz quiz, int round) {
        return quiz.quiz().played().stream()
                .filter(played -> played.round().number() == round)
                .findFirst();
    }

    @Override
    public void failed(String key, Outbox.Fate fate, String why) {
        QuizPost.ofKey(key).ifPresent(post -> {
            switch (post) {
                case QuizPost.Lobby(var quiz) -> lobbyFailed(quiz, why);
                case QuizPost.Asking asked -> roundFailed(asked, fate, why);
                case QuizPost.Revealing(var quiz, var round, var again) -> {
                    if (!again) {
                        revealFailed(quiz, round);
                    }
                }
                case QuizPost.Ending(var quiz) -> tell(quiz, "The podium could not be posted: " + why);
                case QuizPost.LobbyOver _, QuizPost.Moved _, QuizPost.Word _ -> {}
            }
        });
    }

    /** The clock of a round has gone on: it is posted anew, under another key. */
    @Override
    public void waitsAgain(String key, Post unused) {
        QuizPost.ofKey(key).ifPresent(post -> {
            switch (post) {
                case QuizPost.Lobby(var id) -> {
                    if (stores.quizzes().quiz(id).filter(QuizPosts::isLobby).isEmpty()) {
                        stores.outbox().withdraw(key, "people join no more", now());
                    }
                }
                case QuizPost.Asking asked -> {
                    stores.outbox().withdraw(key, "the round is posted anew", now());
                    roundFailed(asked, Outbox.Fate.UNKNOWN, "");
                }
                case QuizPost.Revealing _,
                        QuizPost.Ending _,
                        QuizPost.LobbyOver _,
                        QuizPost.Moved _,
                        QuizPost.Word _ -> {}
            }
        });
    }

    /** A quiz that has begun meanwhile goes on without its announcement. */
    private void lobbyFailed(QuizId id, String why) {
        step(id, quiz -> new Event.Cancel(quiz.quiz().starter(), true), UnaryOperator.identity())
                .filter(quiz -> quiz.quiz().stage() instanceof Stage.Ended)
                .ifPresent(_ -> tell(id, "Your quiz could not be announced, so it does not take place: " + why));
    }

    /** Of a message that nobody waits for it does not matter. */
    private void roundFailed(QuizPost.Asking asked, Outbox.Fate fate, String why) {
        var id = asked.quiz();
        if (stores.quizzes().quiz(id).filter(asked::isAwaited).isEmpty()) {
            return;
        }
        Function<KeptQuiz, Event> event = fate == Outbox.Fate.UNKNOWN
                ? quiz -> new Event.PostUnclear(asked.round(), asked.isAwaited(quiz) ? due(quiz) : Instant.EPOCH)
                : _ -> new Event.PostFailed(asked.round());
        step(id, event, UnaryOperator.identity())
                .filter(quiz -> quiz.quiz().stage() instanceof Stage.Ended)
                .ifPresent(_ -> tell(
                        id, "Round " + asked.round() + " could not be posted, so the quiz is over" + because(why)));
    }

    private static String because(String why) {
        return why.isEmpty() ? "." : ": " + why;
    }

    /** Nothing of a round is sent when it is not waited for any more; the announcement is no use when the game is on. */
    @Override
    public Optional<Instant> wantedUntil(String key, Instant since) {
        return QuizPost.ofKey(key).flatMap(post -> switch (post) {
            case QuizPost.Lobby(var id) ->
                stores.quizzes().quiz(id).map(quiz -> QuizPosts.isLobby(quiz) ? due(quiz) : Instant.EPOCH);
            case QuizPost.Asking asked ->
                stores.quizzes().quiz(asked.quiz()).map(quiz -> asked.isAwaited(quiz) ? due(quiz) : Instant.EPOCH);
            case QuizPost.Revealing _, QuizPost.Ending _, QuizPost.LobbyOver _, QuizPost.Moved _, QuizPost.Word _ ->
                Optional.of(since.plus(AFTERWARDS));
        });
    }

    private static Instant due(KeptQuiz quiz) {
        return quiz.quiz().due().orElse(Instant.EPOCH);
    }

    /** Rounds and announcements are rather given up or posted anew than looked for: time goes by. */
    @Override
    public boolean isLookedFor(String key) {
        return QuizPost.ofKey(key).filter(QuizAftermath::isOfTheMoment).isEmpty();
    }

    private static boolean isOfTheMoment(QuizPost post) {
        return switch (post) {
            case QuizPost.Lobby _, QuizPost.Asking _ -> true;
            case QuizPost.Revealing _, QuizPost.Ending _, QuizPost.LobbyOver _, QuizPost.Moved _, QuizPost.Word _ ->
                false;
        };
    }

    /** The message of the round is gone, or can be edited no more: the answer comes as a message of its own. */
    private void revealFailed(QuizId id, int round) {
        stores.quizzes()
                .quiz(id)
                .ifPresent(quiz -> played(quiz, round).ifPresent(over -> posts.revealAnew(quiz, over, now())));
    }

    /** Once: where a round could not be posted, the podium will hardly be. */
    private void tell(QuizId id, String words) {
        stores.quizzes().quiz(id).ifPresent(quiz -> posts.word(quiz, TroubleCards.saying(words), now()));
    }

    private Optional<KeptQuiz> step(QuizId id, Function<KeptQuiz, Event> event, UnaryOperator<KeptQuiz> also) {
        return master.step(id, event, also).map(told -> {
            master.shown(told);
            return told.after();
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
