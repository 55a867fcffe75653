package dev.hotseat.app.quiz;

import static dev.hotseat.app.card.quiz.SampleQuiz.ID;
import static dev.hotseat.app.card.quiz.SampleQuiz.NOON;
import static dev.hotseat.app.card.quiz.SampleQuiz.ended;
import static dev.hotseat.app.card.quiz.SampleQuiz.played;
import static dev.hotseat.app.card.quiz.SampleQuiz.player;
import static dev.hotseat.app.card.quiz.SampleQuiz.question;
import static dev.hotseat.app.card.quiz.SampleQuiz.round;
import static dev.hotseat.app.card.quiz.SampleQuiz.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Boards;
import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.app.port.Misses;
import dev.hotseat.app.port.Pictures;
import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.Post;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.quiz.Ending;
import dev.hotseat.core.quiz.PlayedRound;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.Seat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PodiumTest {
    private final KeptInMemory kept = new KeptInMemory(ended(Ending.FINISHED, 2, played(1, 1, 0)));
    private final List<Boards.Result> results = new ArrayList<>();
    private final List<AccountId> missed = new ArrayList<>();

    private final List<Instant> dated = new ArrayList<>();

    private void due(Pictures pictures) {
        due(pictures, ID.text());
    }

    private void due(Pictures pictures, String key) {
        var boards = KeptInMemory.taking(Boards.class, "add", given -> {
            dated.add((Instant) given[2]);
            ((List<?>) given[3]).forEach(result -> results.add((Boards.Result) result));
        });
        var misses = KeptInMemory.taking(Misses.class, "add", given -> missed.add((AccountId) given[0]));
        var stores = new QuizStores(kept, kept, kept.outbox(), kept, boards, misses);
        var shown = new Shown(kept, (_, _) -> {}, () -> {}, _ -> false, () -> NOON);
        new Podium(stores, pictures, shown, () -> NOON).due(key);
    }

    private String podium() {
        assertThat(kept.posts).hasSize(1);
        return words(((Post.Say) kept.posts.values().iterator().next()).card());
    }

    @Test
    void a_quiz_brings_its_points_and_its_misses() {
        due(_ -> Optional.empty());

        assertThat(podium()).contains("player 1");
        assertThat(results).extracting(Boards.Result::account).containsExactly(player(1), player(2));
        assertThat(missed).containsExactly(player(2));
    }

    @Test
    void whoever_is_deleted_while_the_podium_is_drawn_comes_on_no_board() {
        due(_ -> {
            kept.begin(withoutTheFirst(kept.quiz(ID).orElseThrow()));
            return Optional.of(Bytes.of(new byte[] {1}));
        });

        assertThat(podium()).doesNotContain("player 1").contains("Nobody has points");
        assertThat(results).extracting(Boards.Result::account).containsExactly(player(2));
    }

    @Test
    void a_podium_that_comes_a_while_after_the_end_dates_the_points_to_the_end() {
        var end = NOON.minusSeconds(4).plus(1, ChronoUnit.MICROS);
        due(_ -> Optional.empty(), Podium.key(ID, end));
        assertThat(dated).containsExactly(end);
    }

    @Test
    void a_podium_that_an_older_version_planned_dates_the_points_to_when_it_comes() {
        due(_ -> Optional.empty(), ID.text());
        assertThat(dated).containsExactly(NOON);
    }

    private static KeptQuiz withoutTheFirst(KeptQuiz before) {
        var round = new PlayedRound(round(1, question(1), -1, 0), true, Set.of());
        var quiz = before.quiz();
        return before.with(
                new Quiz(quiz.settings(), quiz.starter(), Map.of(player(2), Seat.IN), List.of(round), quiz.stage()));
    }
}
