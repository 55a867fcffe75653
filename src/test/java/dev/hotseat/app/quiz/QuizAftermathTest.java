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
import java.time.Duration;
import java.time.Instant;
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
        failed(new QuizPost.Asking(ID, 2, 7, NOON.plusSeconds(60)));
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

    private static QuizPost.Asking asking(Instant until) {
        return new QuizPost.Asking(ID, 1, 3, until);
    }

    private String editOf(MessageReference message) {
        return kept.posts.values().stream()
                .filter(post -> post instanceof Post.Update(var edited, var _) && edited.equals(message))
                .map(post -> words(((Post.Update) post).card()))
                .reduce((one, other) -> one + " AND " + other)
                .orElse("no edit");
    }

    private Map<Integer, MessageReference> messages() {
        return kept.quiz(ID).orElseThrow().rounds();
    }

    @Test
    void late_word_of_an_older_message_closes_that_one_and_not_the_one_that_took_its_place() {
        stands(open(Mode.CLASSIC, 2, round(1, question(1))).shown(1, ANEW));

        aftermath.sent(asking(NOON).key(), DELETED, NOON.minusSeconds(31));

        assertThat(messages()).containsEntry(1, ANEW);
        assertThat(editOf(DELETED)).contains("goes on in a new message");
        assertThat(editOf(ANEW)).isEqualTo("no edit");
    }

    @Test
    void a_message_that_comes_when_its_round_is_over_is_closed_and_leaves_the_answer_alone() {
        stands(revealed(Mode.CLASSIC, 2, played(1, 0, 1)).shown(1, ANEW));

        aftermath.sent(asking(NOON).key(), DELETED, NOON.plusSeconds(9));

        assertThat(messages()).containsEntry(1, ANEW);
        assertThat(editOf(DELETED)).contains("the round is over");
        assertThat(editOf(ANEW)).isEqualTo("no edit");
    }

    @Test
    void a_round_whose_message_comes_after_the_end_of_the_quiz_does_not_stay_open() {
        stands(ended(Ending.STOPPED, 2));

        aftermath.sent(asking(NOON).key(), DELETED, NOON);

        assertThat(editOf(DELETED)).contains("did not take place");
    }

    private static final Instant UNTIL = NOON.plusSeconds(60);

    private static KeptQuiz postedAnew() {
        var posting = new Stage.Posting(round(1, question(1), 1, 0), UNTIL);
        return SampleQuiz.of(Mode.CLASSIC, 5, 2, List.of(), posting).shown(1, DELETED);
    }

    @Test
    void a_round_that_cannot_be_posted_anew_ends_the_quiz_with_a_word() {
        stands(postedAnew());

        failed(asking(UNTIL));

        assertThat(kept.quiz(ID).orElseThrow().quiz().stage()).isEqualTo(new Stage.Ended(Ending.INTERRUPTED));
        assertThat(told()).singleElement().asString().contains("Round 1", GONE);
    }

    @Test
    void a_round_of_which_nobody_knows_is_posted_again_for_half_of_the_time_each() {
        stands(postedAnew());
        for (var until = UNTIL; until.isAfter(NOON.plusSeconds(2)); ) {
            aftermath.failed(asking(until).key(), Fate.UNKNOWN, "503");
            var next = kept.quiz(ID).orElseThrow().quiz().due().orElseThrow();
            assertThat(next).isEqualTo(NOON.plus(Duration.between(NOON, until).dividedBy(2)));
            until = next;
        }
        assertThat(kept.posts.keySet())
                .filteredOn(key -> key.contains("/round/1/"))
                .hasSize(5);
        var last = kept.quiz(ID).orElseThrow().quiz().due().orElseThrow();

        aftermath.failed(asking(last).key(), Fate.UNKNOWN, "503");

        assertThat(kept.quiz(ID).orElseThrow().quiz().stage()).isEqualTo(new Stage.Ended(Ending.INTERRUPTED));
    }

    @Test
    void what_becomes_of_a_message_that_nobody_waits_for_does_not_matter() {
        stands(postedAnew());

        failed(asking(UNTIL.minusSeconds(20)));
        aftermath.failed(asking(NOON).key(), Fate.UNKNOWN, "503");

        assertThat(kept.quiz(ID)).contains(postedAnew());
        assertThat(kept.posts).isEmpty();
    }

    @Test
    void a_round_is_wanted_as_long_as_it_is_waited_for_and_an_announcement_as_long_as_people_join() {
        stands(postedAnew());
        assertThat(aftermath.wantedUntil(asking(UNTIL).key(), NOON)).contains(UNTIL);
        assertThat(aftermath.wantedUntil(asking(NOON).key(), NOON)).contains(Instant.EPOCH);
        assertThat(aftermath.wantedUntil(new QuizPost.Lobby(ID).key(), NOON)).contains(Instant.EPOCH);
        stands(lobby(Mode.CLASSIC, 2));
        assertThat(aftermath.wantedUntil(new QuizPost.Lobby(ID).key(), NOON)).contains(NOON.plusSeconds(30));
        assertThat(aftermath.wantedUntil(new QuizPost.Ending(ID).key(), NOON)).contains(NOON.plusSeconds(3600));
    }

    private List<String> told() {
        return kept.posts.values().stream()
                .filter(Post.Direct.class::isInstance)
                .map(post -> words(((Post.Direct) post).card()))
                .toList();
    }
}
