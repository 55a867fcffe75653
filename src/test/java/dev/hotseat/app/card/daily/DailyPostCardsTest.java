package dev.hotseat.app.card.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Topic;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.Vote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DailyPostCardsTest {
    private static final DeliveryKey KEY = new DeliveryKey.Planned(new ScheduleId("s"), LocalDate.of(2026, 11, 30));
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    private static Question question(String text, String answer) {
        return new Question(
                new QuestionId("what-is-a-gan"),
                new TopicId("gans"),
                "basics",
                Level.BASIC,
                new Likelihood(5),
                text,
                List.of("Two of them"),
                Optional.of(new Answer(
                        answer,
                        List.of("a point"),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty())),
                List.of());
    }

    private static DailyPostCards cards(Question question) {
        return new DailyPostCards(new Bank(
                List.of(new Topic(
                        question.topic(), "Generative nets", List.of(new Topic.Subtopic("basics", "Basics")))),
                List.of(question),
                Map.of()));
    }

    private static DailyPost post(Question question, Optional<Instant> sealedUntil) {
        return new DailyPost(KEY, question, 17, 5, Optional.of("35 min"), Optional.of("42"), sealedUntil);
    }

    private static List<ComponentId> ids(Card card) {
        return card.parts().stream()
                .flatMap(p -> p.componentIds().stream())
                .map(id -> (ComponentId) id)
                .toList();
    }

    private static String words(Card card) {
        return card.parts().stream()
                .map(part -> switch (part) {
                    case Part.Text(var text) -> text.plain();
                    case Part.Note(var text) -> text.plain();
                    default -> "";
                })
                .collect(Collectors.joining("\n"));
    }

    @Test
    void a_post_says_its_number_the_streak_and_how_late_it_is() {
        var question = question("What is a GAN?", "Two nets.");
        var card = cards(question).question(post(question, Optional.empty()));
        assertThat(words(card)).contains("Question 17 of this channel · streak 5 days · 35 min late", "What is a GAN?");
        assertThat(words(card)).doesNotContain("Two nets.");
        assertThat(card.mentions()).containsExactly(new Mention.Group("42"));
        assertThat(ids(card))
                .containsExactly(
                        new ComponentId.DailyReveal(KEY),
                        new ComponentId.Hint(question.id()),
                        new ComponentId.Report(question.id()),
                        new ComponentId.DailyVote(KEY, Vote.EASY),
                        new ComponentId.DailyVote(KEY, Vote.FAIR),
                        new ComponentId.DailyVote(KEY, Vote.HARD));
    }

    @Test
    void a_sealed_post_has_no_way_to_the_answer_and_says_when_it_comes() {
        var question = question("What is a GAN?", "Two nets.");
        var card = cards(question).question(post(question, Optional.of(NOON)));
        assertThat(ids(card))
                .noneMatch(id -> id instanceof ComponentId.DailyReveal || id instanceof ComponentId.Reveal);
        assertThat(words(card)).contains("The answer comes here").doesNotContain("Two nets.");
    }

    @Test
    void an_answered_post_shows_the_answer_to_all_and_mentions_nobody_again() {
        var question = question("What is a GAN?", "Two nets.");
        var card = cards(question)
                .answered(post(question, Optional.of(NOON)), new Tried(12, Map.of(Vote.FAIR, 2, Vote.HARD, 1)));
        assertThat(words(card)).contains("Two nets.", "12 tried it. Of 3 votes: easy 0 %, fair 67 %, hard 33 %.");
        assertThat(card.mentions()).isEmpty();
    }

    @Test
    void a_long_answer_begins_on_the_card_and_goes_on_behind_the_button() {
        var question = question("# " + "What? ".repeat(400), "An answer of a sentence. ".repeat(400));
        var card = cards(question).answered(post(question, Optional.of(NOON)), new Tried(1, Map.of()));
        assertThat(card.parts())
                .filteredOn(Part.Buttons.class::isInstance)
                .first()
                .isInstanceOfSatisfying(
                        Part.Buttons.class,
                        row -> assertThat(row.buttons().getFirst().label()).isEqualTo("Read on, and key points"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        0 | 0 | 0 | 0 | Nobody tried it.
        1 | 0 | 0 | 1 | 1 tried it. Of 1 vote: easy 0 %, fair 0 %, hard 100 %.
        9 | 1 | 1 | 1 | 9 tried it. Of 3 votes: easy 34 %, fair 33 %, hard 33 %.
        9 | 1 | 5 | 1 | 9 tried it. Of 7 votes: easy 14 %, fair 72 %, hard 14 %.
        8 | 2 | 4 | 2 | 8 tried it. Of 8 votes: easy 25 %, fair 50 %, hard 25 %.
        """)
    void shares_add_up_to_a_hundred(int members, int easy, int fair, int hard, String words) {
        assertThat(new Tried(members, Map.of(Vote.EASY, easy, Vote.FAIR, fair, Vote.HARD, hard)).words())
                .isEqualTo(words);
    }

    @Test
    void a_thread_is_called_after_its_question() {
        assertThat(DailyPostCards.threadTitle(post(question("What is\na *GAN*?", "x"), Optional.empty())))
                .isEqualTo("Question 17: What is a GAN?");
        assertThat(DailyPostCards.threadTitle(post(question("word ".repeat(90), "x"), Optional.empty())))
                .hasSizeLessThanOrEqualTo(100)
                .endsWith("…");
    }
}
