package dev.hotseat.core.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.core.bank.Answer.Choices;
import dev.hotseat.core.bank.Answer.Wrong;
import dev.hotseat.core.bank.QuestionId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoundQuestionTest {
    private static final QuestionId ID = new QuestionId("mode-collapse");
    private static final Choices CHOICES = new Choices(
            "stem", "right", List.of(new Wrong("a", "not a"), new Wrong("b", "not b"), new Wrong("c", "not c")));

    @Test
    void every_option_has_a_place_and_keeps_its_flaw() {
        var chance = new SplittableRandom(1);
        for (int i = 0; i < 100; i++) {
            var question = RoundQuestion.shuffled(ID, CHOICES, chance);
            assertThat(question.stem()).isEqualTo("stem");
            assertThat(question.options())
                    .extracting(option ->
                            option.text() + option.flaw().map(f -> ": " + f).orElse(""))
                    .containsExactlyInAnyOrder("right", "a: not a", "b: not b", "c: not c");
            assertThat(question.options().get(question.right()).text()).isEqualTo("right");
        }
    }

    @Test
    void the_same_seed_gives_the_same_order() {
        assertThat(RoundQuestion.shuffled(ID, CHOICES, new SplittableRandom(5)))
                .isEqualTo(RoundQuestion.shuffled(ID, CHOICES, new SplittableRandom(5)));
    }

    @Test
    void the_right_option_is_in_every_place_equally_often() {
        var chance = new SplittableRandom(2);
        var counts = new int[RoundQuestion.OPTIONS];
        for (int i = 0; i < 40_000; i++) {
            counts[RoundQuestion.shuffled(ID, CHOICES, chance).right()]++;
        }
        // 5 standard deviations
        assertThat(IntStream.of(counts)).allMatch(count -> Math.abs(count - 10_000) < 440);
    }

    @Test
    void a_question_without_three_wrong_options_is_refused() {
        var two = new Choices("stem", "right", CHOICES.wrong().subList(0, 2));
        assertThatThrownBy(() -> RoundQuestion.shuffled(ID, two, new SplittableRandom(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mode-collapse");
    }

    @Test
    void a_question_with_two_right_options_is_refused() {
        var options = Stream.of("a", "b", "c", "d")
                .map(text -> new RoundQuestion.Option(
                        text, text.compareTo("c") < 0 ? Optional.empty() : Optional.of("flaw")))
                .toList();
        assertThatThrownBy(() -> new RoundQuestion(ID, "stem", options)).isInstanceOf(IllegalArgumentException.class);
    }
}
