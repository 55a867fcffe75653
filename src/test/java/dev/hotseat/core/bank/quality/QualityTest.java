package dev.hotseat.core.bank.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Topic;
import dev.hotseat.core.bank.TopicId;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityTest {
    private static final TopicId TOPIC = new TopicId("gans");
    private static final String MINUTE = "word ".repeat(59) + "end.";

    private static final Answer.Choices CHOICES = new Answer.Choices(
            "What is a sign of mode collapse?",
            "Samples look alike whatever the noise",
            List.of(
                    new Answer.Wrong("Samples vary but look blurred", "Blur is a fault of quality."),
                    new Answer.Wrong("Samples equal training pictures", "That is memorization."),
                    new Answer.Wrong("Losses of both players fall to zero", "They oppose each other.")));

    private static final Answer.Source SOURCE = new Answer.Source(
            "Goodfellow et al.",
            "Generative Adversarial Networks",
            2014,
            Optional.of("1406.2661"),
            Optional.empty(),
            Optional.empty());

    private static final Answer ANSWER = new Answer(
            MINUTE,
            List.of("The generator covers few modes.", "It can fool the critic still.", "A Wasserstein loss helps."),
            Optional.of("A GAN trained on digits that draws ones."),
            List.of("Confusing it with overfitting."),
            List.of(new Answer.FollowUp("Why?", "Because."), new Answer.FollowUp("How?", "So.")),
            Optional.of(CHOICES),
            List.of(SOURCE),
            Optional.of(YearMonth.of(2026, 11)));

    private static Question question(String id, String text, Optional<Answer> answer) {
        return new Question(
                new QuestionId(id),
                TOPIC,
                "basics",
                Level.BASIC,
                new Likelihood(3),
                text,
                List.of("Look at many samples.", "What does the generator gain?"),
                answer,
                List.of());
    }

    private static List<String> found(Question... questions) {
        return found(Map.of(), questions);
    }

    private static List<String> found(Map<QuestionId, Set<QuestionId>> alike, Question... questions) {
        var topic = new Topic(TOPIC, "GANs", List.of(new Topic.Subtopic("basics", "Basics")));
        return Quality.shortcomings(new Bank(List.of(topic), List.of(questions), Map.of()), alike).stream()
                .map(s -> s.key() + " " + s.problem())
                .toList();
    }

    private static List<String> found(UnaryOperator<Answer> change) {
        return found(question("one", "What is mode collapse?", Optional.of(change.apply(ANSWER))));
    }

    private static Answer with(Answer answer, List<String> points) {
        return new Answer(
                answer.text(),
                points,
                answer.example(),
                answer.pitfalls(),
                answer.followUps(),
                answer.choices(),
                answer.sources(),
                answer.asOf());
    }

    private static Answer with(Answer answer, Answer.Choices choices) {
        return new Answer(
                answer.text(),
                answer.points(),
                answer.example(),
                answer.pitfalls(),
                answer.followUps(),
                Optional.of(choices),
                answer.sources(),
                answer.asOf());
    }

    private static Answer with(Answer answer, Answer.Source... sources) {
        return new Answer(
                answer.text(),
                answer.points(),
                answer.example(),
                answer.pitfalls(),
                answer.followUps(),
                answer.choices(),
                List.of(sources),
                answer.asOf());
    }

    private static Answer.Choices withFirstWrong(String text) {
        var wrong = new ArrayList<>(CHOICES.wrong());
        wrong.set(0, new Answer.Wrong(text, "It is not so."));
        return new Answer.Choices(CHOICES.stem(), CHOICES.right(), wrong);
    }

    @Test
    void a_complete_entry_has_no_shortcoming() {
        assertThat(found(UnaryOperator.identity())).isEmpty();
    }

    @Test
    void a_draft_is_named() {
        assertThat(found(question("one", "What?", Optional.empty()))).containsExactly("draft has no answer yet");
    }

    @Test
    void each_missing_part_is_named() {
        var bare = new Answer(
                MINUTE,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty());

        assertThat(found(question("one", "What?", Optional.of(bare))))
                .containsExactly(
                        "points are 0",
                        "example is missing",
                        "pitfalls are 0",
                        "followUps are 0",
                        "choices is missing",
                        "asOf is missing");
    }

    @ParameterizedTest
    @ValueSource(ints = {59, 131})
    void an_answer_fills_a_minute(int words) {
        var answer = new Answer(
                "word ".repeat(words),
                ANSWER.points(),
                ANSWER.example(),
                ANSWER.pitfalls(),
                ANSWER.followUps(),
                ANSWER.choices(),
                ANSWER.sources(),
                ANSWER.asOf());

        assertThat(found(question("one", "What?", Optional.of(answer))))
                .containsExactly("answer has " + words + " words");
    }

    @Test
    void a_key_point_is_one_sentence_that_adds_to_the_question() {
        assertThat(found(a -> with(
                        a,
                        List.of(
                                "No stop",
                                "One sentence. Another one.",
                                "What is mode collapse.",
                                "It holds e.g. WGAN by Arjovsky et al. for `x`."))))
                .containsExactly(
                        "points[1] is not one sentence with a full stop",
                        "points[2] is not one sentence with a full stop",
                        "points[3] stands in the question word for word");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Because samples are all blurred out    | begins with 'because', and the right option with another word
        Getting samples that are all blurred   | begins with a gerund, and the right option with another word
        3 of 4 samples are just very blurred   | begins with a number, and the right option with another word
        Samples vary but look quite blurred.   | ends unlike the right option
        samples vary but look quite blurred    | begins with a letter of the other case than the right option
        Samples never vary and are so blurred  | says 'never', which the right option does not
        Samples show both of these as symptoms | speaks of the other options
        """)
    void a_wrong_option_has_the_form_of_the_right_one(String text, String problem) {
        assertThat(found(a -> with(a, withFirstWrong(text)))).contains("choices.wrong[1].text " + problem);
    }

    @Test
    void options_have_about_the_same_length() {
        assertThat(found(a -> with(a, withFirstWrong("Samples are so diverse that nobody could name what they show"))))
                .containsExactly("choices.wrong[1].text has 60 characters, and the shortest option 31");
    }

    @Test
    void an_absolute_word_may_stand_in_a_wrong_option_if_the_right_one_has_one() {
        var choices = new Answer.Choices(
                CHOICES.stem(),
                "All samples look alike whatever the noise",
                List.of(
                        new Answer.Wrong("All samples vary but look quite blurred", "No."),
                        new Answer.Wrong("Some samples equal pictures of training", "No."),
                        new Answer.Wrong("Losses of both players go down to zero", "No.")));

        assertThat(found(a -> with(a, choices))).isEmpty();
    }

    @Test
    void the_right_option_is_neither_the_longest_nor_the_shortest_too_often() {
        var questions = IntStream.range(0, 10)
                .mapToObj(i -> question(
                        "q" + i,
                        "Word" + (char) ('a' + i) + " " + Integer.toHexString(i * 7919 + 4096),
                        Optional.of(ANSWER)))
                .toArray(Question[]::new);

        assertThat(found(questions)).containsExactly("choices the right option is strictly the longest in 10 of 10");
    }

    @Test
    void a_source_is_cited_as_a_work_is() {
        var undated =
                new Answer.Source("", "Some paper", 0, Optional.empty(), Optional.of("10.1000/1"), Optional.empty());
        var wrongYear = new Answer.Source(
                "Vaswani et al.", "Attention", 2021, Optional.of("1706.03762"), Optional.empty(), Optional.empty());
        var old = new Answer.Source(
                "Somebody", "An old one", 1999, Optional.of("cs/9901001"), Optional.empty(), Optional.empty());
        var living = new Answer.Source(
                "", "Documentation", 0, Optional.empty(), Optional.empty(), Optional.of("https://example.org"));

        assertThat(found(a -> with(a, undated, wrongYear, old)))
                .containsExactly(
                        "sources[1] lacks authors or year", "sources[2] is of 2021, and its arXiv number of 2017");
        assertThat(found(a -> with(a, SOURCE, SOURCE, living, old)))
                .containsExactly("sources are 4", "sources[2] is cited twice");
    }

    @Test
    void a_question_in_other_words_is_named_unless_it_may_sound_alike() {
        var one = question("one", "How does a variational autoencoder work?", Optional.of(ANSWER));
        var two = question("two", "How do variational autoencoders work?", Optional.of(ANSWER));
        var other = question("other", "What is nucleus sampling?", Optional.of(ANSWER));

        assertThat(found(one, other, two)).singleElement().asString().startsWith("question is like that of one (");
        assertThat(found(Map.of(two.id(), Set.of(one.id())), one, other, two)).isEmpty();
        assertThat(found(Map.of(one.id(), Set.of(two.id())), one, other, two)).isEmpty();
    }

    @Test
    void options_that_say_the_same_are_named_unless_they_may_sound_alike() {
        var question = question(
                "one",
                "What is mode collapse?",
                Optional.of(with(ANSWER, withFirstWrong("Whatever the noise, samples look alike"))));

        assertThat(found(question))
                .singleElement()
                .asString()
                .startsWith("choices has two options that are alike: 'Samples look alike whatever the noise'");
        assertThat(found(Map.of(question.id(), Set.of(question.id())), question))
                .isEmpty();
    }
}
