package dev.hotseat.app.quiz;

import static dev.hotseat.app.card.quiz.SampleQuiz.ID;
import static dev.hotseat.app.card.quiz.SampleQuiz.NOON;
import static dev.hotseat.app.card.quiz.SampleQuiz.lobby;
import static dev.hotseat.app.card.quiz.SampleQuiz.played;
import static dev.hotseat.app.card.quiz.SampleQuiz.player;
import static dev.hotseat.app.card.quiz.SampleQuiz.revealed;
import static dev.hotseat.app.card.quiz.SampleQuiz.threaded;
import static dev.hotseat.app.card.quiz.SampleQuiz.within;
import static dev.hotseat.app.card.quiz.SampleQuiz.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Timetable;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.quiz.Event;
import dev.hotseat.core.quiz.Mode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuizmasterTest {
    private static final MessageReference MESSAGE =
            new MessageReference(lobby(Mode.CLASSIC, 2).channel(), Optional.empty(), "1");

    private final Map<MessageReference, Supplier<Optional<Card>>> refreshes = new LinkedHashMap<>();

    /** What a master that draws no question makes of a quiz. */
    private KeptInMemory after(KeptQuiz quiz, Event event) {
        var kept = new KeptInMemory(quiz);
        var shown = new Shown(kept, refreshes::put, () -> {}, _ -> false, () -> NOON);
        new Quizmaster(kept.stores(), NobodyAsked.drawing(), shown, () -> NOON).happens(ID, event);
        return kept;
    }

    @Test
    void a_quiz_that_was_called_off_has_no_podium() {
        var kept = after(lobby(Mode.CLASSIC, 2).announcedBy(MESSAGE), new Event.Cancel(player(1), false));

        assertThat(kept.posts.values())
                .singleElement()
                .isInstanceOfSatisfying(
                        Post.Update.class,
                        update -> assertThat(words(update.card())).contains("called off"));
        assertThat(kept.due).isEmpty();
    }

    @Test
    void a_quiz_that_was_stopped_has_a_podium() {
        var kept = after(revealed(Mode.CLASSIC, 2, played(1, 0, 1)), new Event.Stop(player(1), false));

        assertThat(kept.due).containsExactly(new Timetable.Due(Quizmaster.PODIUM, Podium.key(ID, NOON)));
    }

    @ParameterizedTest
    @MethodSource("endOfAPause")
    void when_a_pause_is_over_the_answer_promises_no_next_round(Event event) {
        var kept = after(revealed(Mode.CLASSIC, 2, played(1, 0, 1)).shown(1, MESSAGE), event);

        assertThat(refreshes).containsOnlyKeys(MESSAGE);
        var answer =
                words(Objects.requireNonNull(refreshes.remove(MESSAGE)).get().orElseThrow());
        assertThat(answer).contains("is right").doesNotContain("follows").doesNotContain("Next round now");
        assertThat(kept.posts).isEmpty();
    }

    static Stream<Event> endOfAPause() {
        return Stream.of(new Event.Stop(player(1), false), new Event.Next(player(1), true, 1));
    }

    @Test
    void during_a_pause_the_answer_stays_as_it_is() {
        after(revealed(Mode.CLASSIC, 2, played(1, 0, 1)).shown(1, MESSAGE), new Event.Join(player(3)));

        assertThat(refreshes).isEmpty();
    }

    @Test
    void a_quiz_is_announced_and_ends_in_the_thread_that_it_was_started_in() {
        assertThat(placesOf(within(lobby(Mode.CLASSIC, 2), "thread-1"))).containsOnly(Optional.of("thread-1"));
    }

    @Test
    void a_quiz_that_opened_a_thread_for_its_rounds_ends_where_it_was_announced() {
        var quiz = threaded(lobby(Mode.CLASSIC, 2))
                .shown(1, new MessageReference(MESSAGE.channel(), Optional.of("own"), "2"));

        assertThat(placesOf(quiz)).containsOnly(Optional.empty());
    }

    /** The threads of the announcement and of the podium. */
    private static List<Optional<String>> placesOf(KeptQuiz quiz) {
        var kept = new KeptInMemory(quiz);
        var posts = new QuizPosts(kept.outbox());
        posts.lobby(quiz, NOON);
        posts.podium(quiz, Card.saying(Card.Tone.PLAIN, "Podium", RichText.EMPTY), NOON);
        assertThat(kept.posts).hasSize(2);
        return kept.posts.values().stream()
                .map(post -> ((Post.Say) post).thread())
                .toList();
    }
}
