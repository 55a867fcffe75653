package dev.hotseat.adapter.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.Topic;
import dev.hotseat.core.bank.TopicId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneQuestionSearchTest {

    @Test
    void a_match_in_the_question_comes_before_one_in_the_points_and_that_before_one_in_the_answer() {
        var search = search(
                question("in-answer", 3, "Alpha?", "About quantization.", "Beta."),
                question("in-points", 3, "Gamma?", "Delta.", "It is quantization."),
                question("in-question", 3, "What is quantization?", "Epsilon.", "Zeta."));

        assertThat(found(search, "quantization")).containsExactly("in-question", "in-points", "in-answer");
    }

    @Test
    void among_equally_good_matches_the_likelier_comes_first() {
        var search = search(
                question("rare", 1, "What is attention?", "One.", "Two."),
                question("frequent", 5, "What is attention?", "One.", "Two."),
                question("so-so", 3, "What is attention?", "One.", "Two."));

        assertThat(found(search, "attention")).containsExactly("frequent", "so-so", "rare");
    }

    @Test
    void only_questions_of_the_selection_are_found() {
        var search = search(
                question("easy", 3, "What is attention?", Level.BASIC),
                question("hard", 3, "Why scale attention?", Level.ADVANCED));
        var advanced = new Selection(Optional.of(new TopicId("topic")), Optional.of(Level.ADVANCED));
        var elsewhere = new Selection(Optional.of(new TopicId("other")), Optional.empty());

        assertThat(search.find("attention", advanced, 5)).containsExactly(new QuestionId("hard"));
        assertThat(search.find("attention", elsewhere, 5)).isEmpty();
    }

    @Test
    void the_best_are_kept_when_more_match_than_asked_for() {
        var search = search(
                question("one", 1, "What is attention?", Level.BASIC),
                question("two", 2, "What is attention?", Level.BASIC));

        assertThat(search.find("attention", Selection.ANY, 1)).containsExactly(new QuestionId("two"));
        assertThat(search.find("attention", Selection.ANY, 0)).isEmpty();
        assertThat(search.find("attention", Selection.ANY, -1)).isEmpty();
    }

    @Test
    void a_question_with_all_words_keeps_those_with_some_of_them_away() {
        var search = search(
                question("both", 1, "How is a diffusion model distilled?", Level.BASIC),
                question("one", 5, "What is a diffusion model?", Level.BASIC));

        assertThat(found(search, "distilled diffusion")).containsExactly("both");
        assertThat(found(search, "distilled diffusion unicorns")).containsExactly("both");
        assertThat(found(search, "unicorns dragons diffusion")).isEmpty();
    }

    @Test
    void an_unfinished_last_word_finds_what_it_may_become() {
        var search = search(question("stable", 3, "How are adversarial networks stabilized?", Level.BASIC));

        assertThat(found(search, "netw")).containsExactly("stable");
        assertThat(found(search, "netw ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "?!",
                "---",
                "\u0000",
                "\uFEFF",
                "\uD83D",
                "\uDE00\uD83D",
                "\u202E",
                "😀",
                "*",
                "**",
                "\"",
                "(",
                ")",
                "\\",
                "+-&|!(){}[]^\"~*?:\\/",
                "AND",
                "OR NOT",
                "topic:gans",
                "[* TO *]",
                "/.*/",
                "a~2",
                "a^99999999999",
                "what is the",
                "\n\n\n",
                "%s%n",
                "'; drop table questions; --",
                "<script>alert(1)</script>",
                "@everyone"
            })
    void text_without_sense_is_answered_without_an_exception(String typed) {
        var search = search(question("one", 3, "What is attention?", Level.BASIC));

        assertThat(search.find(typed, Selection.ANY, 10)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void text_without_a_word_finds_nothing() {
        var search = search(question("one", 3, "What is attention?", Level.BASIC));

        assertThat(List.of("", "   ", "?!", "()[]{}", "\u0000\u0001"))
                .allSatisfy(typed -> assertThat(found(search, typed)).isEmpty());
    }

    @Test
    void any_text_of_any_length_is_answered_without_an_exception() {
        var search = search(question("one", 3, "What is attention?", Level.BASIC));
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        for (int i = 0; i < 2000; i++) {
            var typed = noise(random, i % 10 == 0 ? 10_000 : 40);

            assertThat(search.find(typed, Selection.ANY, 10)).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(search.find("attention ".repeat(5000), Selection.ANY, 10)).hasSize(1);
        assertThat(search.find("a".repeat(1_000_000), Selection.ANY, 10)).isEmpty();
    }

    @Test
    void many_threads_search_at_once_with_the_same_result() throws Exception {
        var search = search(question("one", 3, "What is attention?", Level.BASIC));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<List<String>> asking = () -> found(search, "atention");
            var answers = threads.invokeAll(Collections.nCopies(200, asking));
            for (var answer : answers) {
                assertThat(answer.get()).containsExactly("one");
            }
        }
    }

    @Test
    void an_empty_bank_finds_nothing() {
        assertThat(found(search(), "attention")).isEmpty();
    }

    private static String noise(RandomGenerator random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append((char) random.nextInt(0x10000));
                case 1 -> text.append("+-&|!(){}[]^\"~*?:\\/ \t\n".charAt(random.nextInt(22)));
                case 2 -> text.appendCodePoint(random.nextInt(0x110000));
                default -> text.append((char) random.nextInt('a', 'z'));
            }
        }
        return text.toString();
    }

    private static List<String> found(LuceneQuestionSearch search, String typed) {
        return search.find(typed, Selection.ANY, 10).stream()
                .map(QuestionId::slug)
                .toList();
    }

    private static LuceneQuestionSearch search(Question... questions) {
        var topics = new ArrayList<Topic>();
        topics.add(new Topic(new TopicId("topic"), "Topic", List.of(new Topic.Subtopic("sub", "Subtopic"))));
        return new LuceneQuestionSearch(new Bank(topics, List.of(questions), Map.of()));
    }

    private static Question question(String id, int likelihood, String text, Level level) {
        return new Question(
                new QuestionId(id),
                new TopicId("topic"),
                "sub",
                level,
                new Likelihood(likelihood),
                text,
                List.of(),
                Optional.empty(),
                List.of());
    }

    private static Question question(String id, int likelihood, String text, String answer, String point) {
        var draft = question(id, likelihood, text, Level.BASIC);
        return new Question(
                draft.id(),
                draft.topic(),
                draft.subtopic(),
                draft.level(),
                draft.likelihood(),
                draft.text(),
                List.of(),
                Optional.of(new Answer(
                        answer,
                        List.of(point),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty())),
                List.of());
    }
}
