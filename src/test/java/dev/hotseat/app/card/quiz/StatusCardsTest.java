package dev.hotseat.app.card.quiz;

import static dev.hotseat.app.card.quiz.SampleQuiz.lobby;
import static dev.hotseat.app.card.quiz.SampleQuiz.open;
import static dev.hotseat.app.card.quiz.SampleQuiz.played;
import static dev.hotseat.app.card.quiz.SampleQuiz.question;
import static dev.hotseat.app.card.quiz.SampleQuiz.revealed;
import static dev.hotseat.app.card.quiz.SampleQuiz.round;
import static dev.hotseat.app.card.quiz.SampleQuiz.threaded;
import static dev.hotseat.app.card.quiz.SampleQuiz.within;
import static dev.hotseat.app.card.quiz.SampleQuiz.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.core.quiz.Mode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatusCardsTest {
    private static Stream<Arguments> stages() {
        return Stream.of(
                Arguments.of(lobby(Mode.CLASSIC, 2), "people are joining."),
                Arguments.of(open(Mode.CLASSIC, 2, round(1, question(1))), "round 1 of 5 is open."),
                Arguments.of(
                        revealed(Mode.CLASSIC, 2, played(1, 0, 1)), "round 1 of 5 is over, and the next one follows."));
    }

    @ParameterizedTest
    @MethodSource("stages")
    void it_tells_how_a_quiz_stands_also_to_readers_without_layout(KeptQuiz quiz, String words) {
        for (var card : List.of(StatusCards.status(quiz), StatusCards.alreadyOn(quiz))) {
            assertThat(words(card)).contains(words);
            assertThat(card.fallback())
                    .endsWith(": " + words)
                    .doesNotContain(quiz.channel().channel());
        }
    }

    @Test
    void it_tells_of_a_thread_whoever_opened_it() {
        assertThat(words(StatusCards.status(threaded(lobby(Mode.CALM, 1))))).contains("In a thread of");
        assertThat(words(StatusCards.status(within(lobby(Mode.CALM, 1), "thread-1"))))
                .contains("In a thread of");
        assertThat(words(StatusCards.status(lobby(Mode.CALM, 1)))).doesNotContain("thread");
    }
}
