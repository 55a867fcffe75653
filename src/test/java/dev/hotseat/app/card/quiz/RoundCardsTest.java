package dev.hotseat.app.card.quiz;

import static dev.hotseat.app.card.quiz.SampleQuiz.ID;
import static dev.hotseat.app.card.quiz.SampleQuiz.NOON;
import static dev.hotseat.app.card.quiz.SampleQuiz.open;
import static dev.hotseat.app.card.quiz.SampleQuiz.pressable;
import static dev.hotseat.app.card.quiz.SampleQuiz.question;
import static dev.hotseat.app.card.quiz.SampleQuiz.round;
import static dev.hotseat.app.card.quiz.SampleQuiz.threaded;
import static dev.hotseat.app.card.quiz.SampleQuiz.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.Round;
import dev.hotseat.core.quiz.RoundQuestion;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundCardsTest {
    private static Card card(Mode mode, int players, Round round) {
        return RoundCards.open(open(mode, players, round), round, NOON.plusSeconds(20), Duration.ofSeconds(20));
    }

    @Test
    void a_round_shows_its_options_by_letter_and_takes_answers() {
        var card = card(Mode.CLASSIC, 2, round(1, question(7)));

        assertThat(words(card))
                .contains(
                        "Round 1 of 5",
                        "What does temperature number 7 do?",
                        "A  It makes training faster",
                        "D  It lengthens the context",
                        "Closes in 20 seconds",
                        "[A] [B] [C] [D]")
                .doesNotContain("no temperature");
        assertThat(pressable(card))
                .containsExactly(
                        new ComponentId.QuizOption(ID, 1, 0),
                        new ComponentId.QuizOption(ID, 1, 1),
                        new ComponentId.QuizOption(ID, 1, 2),
                        new ComponentId.QuizOption(ID, 1, 3));
    }

    @Test
    void a_round_in_a_thread_can_be_skipped_and_stopped_there() {
        var round = round(2, question(1));
        var card = RoundCards.open(
                threaded(open(Mode.CLASSIC, 1, round)), round, NOON.plusSeconds(20), Duration.ofSeconds(20));

        assertThat(pressable(card)).contains(new ComponentId.QuizSkip(ID, 2), new ComponentId.QuizStop(ID));
    }

    @ParameterizedTest
    @CsvSource({
        "CLASSIC, 0, nobody has answered yet",
        "CLASSIC, 2, 2 answered",
        "SURVIVAL, 2, 2 answered",
        "CALM, 0, 0 of 3 answered",
        "CALM, 2, 2 of 3 answered"
    })
    void a_round_tells_how_many_have_answered(Mode mode, int answers, String words) {
        var options = new int[answers];

        assertThat(words(card(mode, 3, round(1, question(1), options)))).contains("· " + words);
    }

    @Test
    void what_was_answered_does_not_change_the_card() {
        var some = words(card(Mode.CLASSIC, 3, round(1, question(1), 0, 1, 2)));

        assertThat(words(card(Mode.CLASSIC, 3, round(1, question(1), 3, 3, 3)))).isEqualTo(some);
    }

    @ParameterizedTest
    @CsvSource({"20000, in 20 seconds", "19001, in 20 seconds", "1000, in 1 second", "0, now", "-5000, now"})
    void the_time_that_is_left_is_in_seconds_that_have_begun(long millis, String words) {
        var round = round(1, question(1));
        var card = RoundCards.open(open(Mode.CLASSIC, 1, round), round, NOON, Duration.ofMillis(millis));

        assertThat(words(card)).contains("Closes " + words + " ·");
    }

    @Test
    void texts_without_end_are_cut_between_words() {
        var wrong = new RoundQuestion.Option("*wrong_ ".repeat(500), Optional.of("x"));
        var options = new ArrayList<>(Collections.nCopies(3, wrong));
        options.add(new RoundQuestion.Option("right ".repeat(500), Optional.empty()));
        var question = new RoundQuestion(new QuestionId("long"), "`stem` ".repeat(500), List.copyOf(options));

        assertThat(words(card(Mode.CALM, 9, round(1, question)))).contains("stem…", "wrong_…", "right…");
    }

    @Test
    void an_option_that_is_no_line_follows_its_letter() {
        var options = new ArrayList<>(question(1).options());
        options.set(0, new RoundQuestion.Option("- a list", Optional.of("x")));
        var question = new RoundQuestion(new QuestionId("list"), "# stem", List.copyOf(options));

        assertThat(words(card(Mode.CALM, 9, round(1, question)))).containsPattern("A *\n• a list");
    }

    @Test
    void an_older_message_points_to_the_new_one() {
        var card = RoundCards.moved(open(Mode.CALM, 1, round(3, question(1))), 3);

        assertThat(words(card)).contains("Round 3 of 5", "goes on in a new message");
        assertThat(pressable(card)).isEmpty();
    }
}
