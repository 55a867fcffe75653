package dev.hotseat.app.card.quiz;

import static dev.hotseat.app.card.quiz.SampleQuiz.ID;
import static dev.hotseat.app.card.quiz.SampleQuiz.cutShort;
import static dev.hotseat.app.card.quiz.SampleQuiz.ended;
import static dev.hotseat.app.card.quiz.SampleQuiz.played;
import static dev.hotseat.app.card.quiz.SampleQuiz.player;
import static dev.hotseat.app.card.quiz.SampleQuiz.pressable;
import static dev.hotseat.app.card.quiz.SampleQuiz.question;
import static dev.hotseat.app.card.quiz.SampleQuiz.round;
import static dev.hotseat.app.card.quiz.SampleQuiz.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.quiz.Ending;
import dev.hotseat.core.quiz.PlayedRound;
import dev.hotseat.core.quiz.RoundQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MineCardsTest {
    @Test
    void each_round_tells_what_was_answered_and_what_is_right() {
        var quiz = ended(
                Ending.STOPPED, 1, played(1, 1), played(2, 1), played(3, 0), played(4, -1), cutShort(5, 0), played(6));

        assertThat(words(MineCards.mine(quiz, player(1), 0)))
                .contains(
                        "My answers (1 of 2)",
                        "Rank 1 with 2,050 points, 2 of 4 right (50%)",
                        """
                        1. What does temperature number 1 do?
                        ✅ Right after 1.0 s: 975 points
                        Right: B It flattens\
                        """,
                        "✅ Right after 1.0 s: 1,075 points, 100 of them for right ones in a row",
                        """
                        ❌ Wrong after 1.0 s
                        Yours: A It makes training faster
                        Training has no temperature.
                        Right: B\
                        """,
                        """
                        4. What does temperature number 4 do?
                        Not answered
                        Right: B\
                        """);
        assertThat(words(MineCards.mine(quiz, player(1), 1)))
                .contains("This round does not count\nYours: A", "You were not in the game\nRight: B");
    }

    @Test
    void each_round_goes_deeper_and_pages_turn() {
        var quiz = ended(
                Ending.FINISHED,
                1,
                IntStream.rangeClosed(1, 9).mapToObj(i -> played(i, 1)).toArray(PlayedRound[]::new));

        assertThat(pressable(MineCards.mine(quiz, player(1), 1)))
                .containsExactly(
                        new ComponentId.Deeper(new QuestionId("question-5")),
                        new ComponentId.Deeper(new QuestionId("question-6")),
                        new ComponentId.Deeper(new QuestionId("question-7")),
                        new ComponentId.Deeper(new QuestionId("question-8")),
                        new ComponentId.QuizMine(ID, 0),
                        new ComponentId.QuizMine(ID, 2));
    }

    @Test
    void texts_without_end_fit_also_where_a_question_comes_twice() {
        var wrong = new RoundQuestion.Option("*wrong_ ".repeat(500), Optional.of("since_so ".repeat(500)));
        var options = new ArrayList<>(Collections.nCopies(3, wrong));
        options.add(new RoundQuestion.Option("*right ".repeat(500), Optional.empty()));
        var question = new RoundQuestion(new QuestionId("long"), "*stem* ".repeat(500), List.copyOf(options));
        var quiz = ended(
                Ending.FINISHED,
                1,
                IntStream.rangeClosed(1, 20)
                        .mapToObj(i -> played(round(i, question, 0), 1))
                        .toArray(PlayedRound[]::new));

        for (int page = 0; page < 6; page++) {
            assertThat(words(MineCards.mine(quiz, player(1), page))).contains("since_so…");
        }
    }

    @Test
    void somebody_who_did_not_play_is_told_so() {
        assertThat(words(MineCards.mine(ended(Ending.FINISHED, 1, played(1, 1)), player(2), 0)))
                .contains("You have not played");
        assertThat(question(1).right()).isEqualTo(SampleQuiz.RIGHT);
    }
}
