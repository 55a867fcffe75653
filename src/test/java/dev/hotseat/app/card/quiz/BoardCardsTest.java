package dev.hotseat.app.card.quiz;

import static dev.hotseat.app.card.quiz.SampleQuiz.LONGEST_NAME;
import static dev.hotseat.app.card.quiz.SampleQuiz.player;
import static dev.hotseat.app.card.quiz.SampleQuiz.pressable;
import static dev.hotseat.app.card.quiz.SampleQuiz.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.card.quiz.BoardCards.Board;
import dev.hotseat.app.port.Boards;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Part;
import dev.hotseat.core.quiz.score.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardCardsTest {
    private static Boards.Line line(int number) {
        return new Boards.Line(number, player(number), "player " + number, 12_345 - number, 3, 20, 30);
    }

    private static List<Boards.Line> lines(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(BoardCardsTest::line).toList();
    }

    @Test
    void a_board_has_points_quizzes_and_accuracy() {
        var card = BoardCards.board(new Board(Period.MONTH, 0, 2, lines(1, 2), Optional.of(line(2)), false));

        assertThat(words(card))
                .isEqualTo("Leaderboard, this month\n1. @player 1 — 12,344 points, 3 quizzes, 67% right\n"
                        + "2. @player 2 — 12,343 points, 3 quizzes, 67% right\n[This week] [All time]");
        assertThat(card.mentions()).isEmpty();
    }

    @Test
    void the_own_line_is_appended_where_it_is_on_another_page() {
        var card = BoardCards.board(new Board(Period.WEEK, 1, 25, lines(11, 20), Optional.of(line(3)), false));

        assertThat(words(card)).contains("this week (2 of 3)", "---\n3. @player 3", "[Back] [More]");
        assertThat(pressable(card))
                .contains(new ComponentId.BoardPage(Period.WEEK, 0), new ComponentId.BoardPage(Period.WEEK, 2));
    }

    @Test
    void whoever_hides_is_not_shown() {
        var card = BoardCards.board(new Board(Period.WEEK, 1, 25, lines(11, 20), Optional.of(line(3)), true));

        assertThat(words(card)).contains("/me visibility").doesNotContain("@player 3");
        assertThat(card.parts()).doesNotContain(new Part.Divider());
    }

    @ParameterizedTest
    @EnumSource
    void an_empty_board_says_how_to_begin(Period period) {
        assertThat(words(BoardCards.board(new Board(period, 0, 0, List.of(), Optional.empty(), false))))
                .contains("/quiz start");
    }

    @ParameterizedTest
    @EnumSource
    void the_longest_board_fits(Period period) {
        var longest = IntStream.rangeClosed(1, BoardCards.LINES + 1)
                .mapToObj(i -> new Boards.Line(
                        Integer.MAX_VALUE, player(i), LONGEST_NAME, Long.MAX_VALUE, Integer.MAX_VALUE, 1, 3))
                .toList();

        var card = BoardCards.board(new Board(
                period, 998, 9_990, longest.subList(0, BoardCards.LINES), Optional.of(longest.getLast()), false));

        assertThat(words(card)).contains("(999 of 999)", "[Back]");
    }

    @Test
    void visibility_says_how_to_change_it() {
        assertThat(words(BoardCards.visibility(true, true))).contains("do not show you", "Noted.", "boards:shown");
        assertThat(words(BoardCards.visibility(false, false))).contains("show you", "boards:hidden");
    }
}
