package dev.hotseat.app.quiz;

import static dev.hotseat.app.card.quiz.SampleQuiz.ID;
import static dev.hotseat.app.card.quiz.SampleQuiz.NOON;
import static dev.hotseat.app.card.quiz.SampleQuiz.ended;
import static dev.hotseat.app.card.quiz.SampleQuiz.lobby;
import static dev.hotseat.app.card.quiz.SampleQuiz.open;
import static dev.hotseat.app.card.quiz.SampleQuiz.played;
import static dev.hotseat.app.card.quiz.SampleQuiz.player;
import static dev.hotseat.app.card.quiz.SampleQuiz.question;
import static dev.hotseat.app.card.quiz.SampleQuiz.revealed;
import static dev.hotseat.app.card.quiz.SampleQuiz.round;
import static dev.hotseat.app.card.quiz.SampleQuiz.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.card.quiz.SampleQuiz;
import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Outbox.Fate;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.quiz.Ending;
import dev.hotseat.core.quiz.Event;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.Stage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class QuizAftermathTest {
    private static final MessageReference DELETED = message("1");
    private static final MessageReference ANEW = message("2");
    private static final String GONE = "the channel is gone";

    private final Map<MessageReference, Supplier<Optional<Card>>> refreshes = new LinkedHashMap<>();
    private final KeptInMemory kept = new KeptInMemory(lobby(Mode.CLASSIC, 2));
    private final Quizmaster master = new Quizmaster(
            kept.stores(),
            NobodyAsked.drawing(),
            new Shown(kept, refreshes::put, () -> {}, _ -> false, () -> NOON),
            () -> NOON);
    private final QuizAftermath aftermath = new QuizAftermath(master, kept.stores(), () -> NOON);

    private static MessageReference message(String id) {
        return new MessageReference(lobby(Mode.CLASSIC, 2).channel(), Optional.empty(), id);
    }

    private void stands(KeptQuiz quiz) {
        kept.begin(quiz);
    }

    private void failed(QuizPost post) {
        aftermath.failed(post.key(), Fate.FAILED, GONE);
    }

    private static KeptQuiz inThePause() {
        return revealed(Mode.CLASSIC, 2, played(1, 0, 1)).shown(1, DELETED);
    }

    private String shownOn(MessageReference message) {
        return words(Objects.requireNonNull(refreshes.get(message)).get().orElseThrow());
    }

    @Test
    void an_answer_in_a_message_of_its_own_loses_its_promise_when_the_pause_is_over() {
        stands(inThePause());
        failed(new QuizPost.Revealing(ID, 1, false));
        aftermath.sent(new QuizPost.Revealing(ID, 1, true).key(), ANEW, NOON);
        assertThat(refreshes).isEmpty();

        master.happens(ID, new Event.Next(player(1), false, 1));

        assertThat(refreshes).containsOnlyKeys(ANEW);
        assertThat(shownOn(ANEW)).contains("is right").doesNotContain("follows", "Next round now");
    }

    @Test
    void an_answer_that_came_only_when_the_pause_was_over_loses_its_promise_at_once() {
        stands(inThePause());
        failed(new QuizPost.Revealing(ID, 1, false));
        stands(SampleQuiz.of(
                Mode.CLASSIC,
                5,
                2,
                List.of(played(1, 0, 1)),
                new Stage.Open(round(2, question(2)), NOON.plusSeconds(21))));

        aftermath.sent(new QuizPost.Revealing(ID, 1, true).key(), ANEW, NOON);

        assertThat(shownOn(ANEW)).contains("is right").doesNotContain("follows", "Next round now");
    }

    @Test
    void an_answer_is_posted_anew_only_once() {
        stands(inThePause());
        failed(new QuizPost.Revealing(ID, 1, false));
        failed(new QuizPost.Revealing(ID, 1, true));

        assertThat(kept.posts).containsOnlyKeys(new QuizPost.Revealing(ID, 1, true).key());
    }

    @Test
    void a_starter_hears_once_of_a_channel_that_cannot_be_reached() {
        stands(SampleQuiz.of(
                Mode.CLASSIC,
                5,
                2,
                List.of(played(1, 0, 1)),
                new Stage.Posting(round(2, question(2)), NOON.plusSeconds(60))));
        failed(new QuizPost.Asking(ID, 2, 7));
        failed(new QuizPost.Ending(ID));

        assertThat(told()).singleElement().asString().contains("Round 2", GONE);
    }

    @Test
    void a_starter_hears_of_a_podium_that_could_not_be_posted() {
        stands(ended(Ending.FINISHED, 2, played(1, 0, 1)));
        failed(new QuizPost.Ending(ID));

        assertThat(told()).singleElement().asString().contains("podium", GONE);
    }

    @Test
    void a_quiz_that_could_not_be_announced_does_not_take_place() {
        failed(new QuizPost.Lobby(ID));

        assertThat(kept.quiz(ID).orElseThrow().quiz().stage()).isEqualTo(new Stage.Ended(Ending.CANCELLED));
        assertThat(told()).singleElement().asString().contains("could not be announced", GONE);
    }

    @Test
    void a_quiz_that_is_on_already_goes_on_without_its_announcement() {
        var quiz = open(Mode.CLASSIC, 2, round(1, question(1)));
        stands(quiz);
        failed(new QuizPost.Lobby(ID));

        assertThat(kept.quiz(ID)).contains(quiz);
        assertThat(told()).isEmpty();
    }

    private List<String> told() {
        return kept.posts.values().stream()
                .filter(Post.Direct.class::isInstance)
                .map(post -> words(((Post.Direct) post).card()))
                .toList();
    }
}
