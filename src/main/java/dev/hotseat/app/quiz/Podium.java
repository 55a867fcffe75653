package dev.hotseat.app.quiz;

import dev.hotseat.app.card.PodiumPicture;
import dev.hotseat.app.card.quiz.EndCards;
import dev.hotseat.app.port.Boards;
import dev.hotseat.app.port.FinalScores;
import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Pictures;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.quiz.PlayedRound;
import dev.hotseat.core.quiz.QuizId;
import dev.hotseat.core.quiz.Stage;
import dev.hotseat.core.quiz.score.Mark;
import dev.hotseat.core.quiz.score.Results;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is done once a quiz is over: the podium is posted, results go on the boards, misses are kept for review. */
public final class Podium {
    private final QuizStores stores;
    private final Pictures pictures;
    private final Shown shown;
    private final QuizPosts posts;
    private final InstantSource clock;

    public Podium(QuizStores stores, Pictures pictures, Shown shown, InstantSource clock) {
        this.stores = stores;
        this.pictures = pictures;
        this.shown = shown;
        this.posts = new QuizPosts(stores.outbox());
        this.clock = clock;
    }

    /** The key of the work for a quiz that ended then, in full microseconds. */
    static String key(QuizId quiz, Instant ended) {
        return quiz.text() + "/" + ChronoUnit.MICROS.between(Instant.EPOCH, ended);
    }

    /** Empty: an older version wrote the key. */
    private static Optional<Instant> ended(String key) {
        int slash = key.indexOf('/');
        return slash < 0
                ? Optional.empty()
                : Optional.of(Instant.EPOCH.plus(Long.parseLong(key.substring(slash + 1)), ChronoUnit.MICROS));
    }

    /** Does it, once however often it is called. The picture is drawn outside of the transaction: it takes its time. */
    public void due(String key) {
        var id = Quizmaster.quizOf(key);
        var ended = ended(key).orElseGet(this::moment);
        for (var quiz = over(stores.quizzes().quiz(id)); quiz.isPresent(); ) {
            quiz = show(quiz.get(), ended);
        }
        shown.posted();
    }

    private Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Optional<KeptQuiz> over(Optional<KeptQuiz> quiz) {
        return quiz.filter(kept -> kept.quiz().stage() instanceof Stage.Ended);
    }

    /** What it became meanwhile, which is to be shown instead: whoever had their data deleted is not in it any more. */
    private Optional<KeptQuiz> show(KeptQuiz quiz, Instant ended) {
        var results = Results.of(quiz.quiz());
        var drawn = PodiumPicture.of(new FinalScores(title(quiz), results, quiz.names()), pictures);
        var now = moment();
        return stores.transactions().inOne(() -> {
            var newest = over(stores.quizzes().locked(quiz.id()));
            if (newest.filter(kept -> !isSame(kept, quiz)).isPresent()) {
                return newest;
            }
            if (newest.isPresent()) {
                posts.podium(quiz, EndCards.podium(quiz, results, drawn), now);
                stores.boards().add(quiz.id(), quiz.channel().workspace(), ended, lines(quiz, results));
                results.marks().forEach((player, marks) -> miss(player, results.rounds(), marks, now));
            }
            return Optional.empty();
        });
    }

    private static boolean isSame(KeptQuiz one, KeptQuiz other) {
        return one.quiz().equals(other.quiz()) && one.names().equals(other.names());
    }

    private static String title(KeptQuiz quiz) {
        return quiz.quiz().settings().selection().topic().map(TopicId::slug).orElse("all topics");
    }

    private static List<Boards.Result> lines(KeptQuiz quiz, Results results) {
        return results.placings().stream()
                .filter(placing -> placing.rounds() > 0)
                .map(placing -> new Boards.Result(
                        placing.player(),
                        quiz.names()
                                .getOrDefault(placing.player(), placing.player().person()),
                        placing.points(),
                        placing.right(),
                        placing.rounds()))
                .toList();
    }

    private void miss(AccountId player, List<PlayedRound> rounds, List<Mark> marks, Instant now) {
        var missed = new ArrayList<QuestionId>();
        for (int i = 0; i < marks.size(); i++) {
            switch (marks.get(i)) {
                case Mark.Wrong _, Mark.Silent _ ->
                    missed.add(rounds.get(i).round().question().id());
                case Mark.Right _, Mark.Absent _, Mark.Uncounted _ -> {}
            }
        }
        if (!missed.isEmpty()) {
            stores.misses().add(player, missed, now);
        }
    }
}
