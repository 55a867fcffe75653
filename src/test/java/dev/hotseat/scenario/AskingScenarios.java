package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static dev.hotseat.scenario.Driver.Who.PLAYER_2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.bank.QuestionId;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/** How questions are asked and answered. */
interface AskingScenarios extends Scenarios {
    @Test
    default void a_question_card_says_what_it_is_about() {
        var card = driver().command(PLAYER_1, "/question id:" + ANSWERED);
        var question = World.BANK.question(new QuestionId(ANSWERED)).orElseThrow();
        assertThat(card.heading()).isEqualTo(World.BANK.title(question));
        assertThat(card.text())
                .contains(question.text(), question.level().word(), "asked in almost every interview", ANSWERED);
        assertThat(card.buttons()).containsExactly("Reveal answer", "Hint", "Another one", "Report");
        assertThat(card.privately()).isFalse();
        assertThat(driver().sees(PLAYER_2)).extracting(Seen::id).contains(card.id());
    }

    @Test
    default void filters_hold() {
        for (int i = 0; i < 3; i++) {
            var card = driver().command(PLAYER_1, "/question gans level:advanced");
            var question =
                    World.BANK.question(new QuestionId(Scenarios.idOf(card))).orElseThrow();
            assertThat(question.topic().slug()).isEqualTo("gans");
            assertThat(question.level().word()).isEqualTo("advanced");
        }
    }

    @Test
    default void an_unknown_topic_is_refused_with_those_that_are_there() {
        var refusal = driver().command(PLAYER_1, "/question topic:cooking");
        assertThat(refusal.privately()).isTrue();
        assertThat(refusal.text()).contains("cooking", "transformers");
        assertThat(driver().sees(PLAYER_2)).extracting(Seen::id).doesNotContain(refusal.id());
    }

    @Test
    default void a_reveal_is_seen_by_the_presser_alone() {
        var card = driver().command(PLAYER_1, "/question id:" + ANSWERED);
        var reveal = driver().press(PLAYER_2, card, "Reveal answer");
        assertThat(reveal.privately()).isTrue();
        assertThat(reveal.text()).contains("learn the distribution of their training data", "Key points");
        assertThat(reveal.buttons()).contains("Again", "Hard", "Good", "Easy");
        assertThat(driver().sees(PLAYER_2)).extracting(Seen::id).contains(reveal.id());
        assertThat(driver().sees(PLAYER_1)).extracting(Seen::id).doesNotContain(reveal.id());
    }

    @Test
    default void a_draft_says_honestly_that_it_has_no_answer() {
        var card = driver().command(PLAYER_1, "/question id:" + World.DRAFT.slug());
        assertThat(card.text()).contains("without an answer yet");
        assertThat(driver().press(PLAYER_1, card, "Reveal answer").text())
                .contains("nobody has written its answer yet");
    }

    @Test
    default void hints_come_one_by_one_the_vaguest_first() {
        var hints = World.BANK.question(new QuestionId(ANSWERED)).orElseThrow().hints();
        var card = driver().command(PLAYER_1, "/question id:" + ANSWERED);
        var first = driver().press(PLAYER_1, card, "Hint");
        assertThat(first.privately()).isTrue();
        assertThat(first.text()).contains(hints.get(0)).doesNotContain(hints.get(1));
        var both = driver().press(PLAYER_1, first, "Next hint (2 of 2)");
        assertThat(both.id()).isEqualTo(first.id());
        assertThat(both.text()).contains(hints.get(0), hints.get(1));
    }

    @Test
    default void another_one_is_another_one_of_the_same_selection() {
        var asked = new HashSet<String>();
        var card = driver().command(PLAYER_1, "/question vaes");
        asked.add(Scenarios.idOf(card));
        long all = World.BANK.questions().stream()
                .filter(q -> q.topic().slug().equals("vaes"))
                .count();
        for (int i = 1; i < all; i++) {
            world().goOn(Duration.ofMinutes(1));
            card = driver().press(PLAYER_1, card, "Another one");
            assertThat(asked.add(Scenarios.idOf(card)))
                    .as("%s came back too early", Scenarios.idOf(card))
                    .isTrue();
        }
        world().goOn(Duration.ofMinutes(1));
        assertThat(asked).contains(Scenarios.idOf(driver().press(PLAYER_1, card, "Another one")));
    }

    @Test
    default void a_private_question_is_seen_by_the_asker_alone() {
        var card = driver().command(PLAYER_1, "/question private");
        assertThat(card.privately()).isTrue();
        var next = driver().press(PLAYER_1, card, "Another one");
        assertThat(next.privately()).isTrue();
        assertThat(driver().sees(PLAYER_2)).extracting(Seen::id).doesNotContain(card.id(), next.id());
    }

    @Test
    default void a_search_finds_the_question_that_is_meant() {
        var card = driver().command(PLAYER_1, "/question search:kl divergence");
        assertThat(card.text().toLowerCase(java.util.Locale.ROOT)).contains("divergence");
    }

    @Test
    default void topics_open_into_subtopics_and_questions() {
        var topics = driver().command(PLAYER_1, "/topics");
        assertThat(topics.privately()).isTrue();
        assertThat(topics.text()).contains("fundamentals", "transformers", "rag");
        var inside = driver().choose(PLAYER_1, topics, "rag");
        assertThat(inside.id()).isEqualTo(topics.id());
        assertThat(inside.text()).contains("Documents and indexing — 4 questions");
        var question = driver().press(PLAYER_1, inside, "Ask me one");
        assertThat(World.BANK
                        .question(new QuestionId(Scenarios.idOf(question)))
                        .orElseThrow()
                        .topic()
                        .slug())
                .isEqualTo("rag");
    }
}
