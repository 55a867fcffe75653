package dev.hotseat.app.quiz;

import static dev.hotseat.app.card.quiz.SampleQuiz.ID;
import static dev.hotseat.app.card.quiz.SampleQuiz.NOON;
import static dev.hotseat.app.card.quiz.SampleQuiz.lobby;
import static dev.hotseat.app.card.quiz.SampleQuiz.played;
import static dev.hotseat.app.card.quiz.SampleQuiz.question;
import static dev.hotseat.app.card.quiz.SampleQuiz.revealed;
import static dev.hotseat.app.card.quiz.SampleQuiz.round;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.card.quiz.SampleQuiz;
import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was claimed, is surely not there, and waits again. */
class QuizPostsWaitTest {
    private static final Post POST = new Post.Say(
            lobby(Mode.CLASSIC, 2).channel(),
            Optional.empty(),
            Card.saying(Card.Tone.PLAIN, "Of before", RichText.EMPTY));

    private static Map<String, Post> after(KeptQuiz quiz, QuizPost post) {
        var kept = new KeptInMemory(quiz);
        kept.posts.put(post.key(), POST);
        var shown = new Shown(kept, (_, _) -> {}, () -> {}, _ -> false, () -> NOON);
        var master = new Quizmaster(kept.stores(), NobodyAsked.drawing(), shown, () -> NOON);
        new QuizAftermath(master, kept.stores(), () -> NOON).waitsAgain(post.key(), POST);
        return kept.posts;
    }

    @Test
    void a_round_is_posted_anew_with_the_time_of_now() {
        var posting = new Stage.Posting(round(1, question(1)), NOON.plusSeconds(30));
        var quiz = SampleQuiz.of(Mode.CLASSIC, 5, 2, List.of(), posting);
        var asked = new QuizPost.Asking(ID, 1, quiz.steps(), NOON.plusSeconds(30));
        var posts = after(quiz, asked);

        assertThat(posts).hasSize(1).doesNotContainKey(asked.key()).doesNotContainValue(POST);
    }

    @Test
    void a_round_that_is_over_is_not_posted() {
        var quiz = revealed(Mode.CLASSIC, 2, played(1, 0, 1));

        assertThat(after(quiz, new QuizPost.Asking(ID, 1, quiz.steps(), NOON))).doesNotContainValue(POST);
    }

    @Test
    void an_announcement_comes_late_and_not_when_people_join_no_more() {
        assertThat(after(lobby(Mode.CLASSIC, 2), new QuizPost.Lobby(ID))).containsValue(POST);
        assertThat(after(revealed(Mode.CLASSIC, 2, played(1, 0, 1)), new QuizPost.Lobby(ID)))
                .isEmpty();
    }

    @Test
    void a_podium_comes_late() {
        assertThat(after(revealed(Mode.CLASSIC, 2, played(1, 0, 1)), new QuizPost.Ending(ID)))
                .containsValue(POST);
    }
}
