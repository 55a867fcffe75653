package dev.hotseat.adapter.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.app.port.Boards;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.quiz.QuizId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoardsTest extends StoreTest {
    private static final AccountId THIRD = new AccountId(PLATFORM, "3");
    private static final AccountId FOURTH = new AccountId(PLATFORM, "4");

    private final Boards boards = stores.boards();

    @BeforeEach
    void play() {
        boards.add(
                new QuizId("old"),
                ONE_TEAM,
                NOON.minus(Duration.ofDays(40)),
                List.of(result(ONE, "old name", 5000), result(OTHER, "other", 100)));
        boards.add(
                new QuizId("new"),
                ONE_TEAM,
                NOON,
                List.of(
                        result(ONE, "new name", 1000),
                        result(OTHER, "other", 2000),
                        result(THIRD, "third", 1000),
                        result(FOURTH, "fourth", 10)));
        boards.add(new QuizId("elsewhere"), OTHER_TEAM, NOON, List.of(result(ONE, "one", 9)));
    }

    private static Boards.Result result(AccountId account, String name, int points) {
        return new Boards.Result(account, name, points, 3, 4);
    }

    private static Boards.Line line(int rank, AccountId account, String name, int points, int quizzes) {
        return new Boards.Line(rank, account, name, points, quizzes, 3 * quizzes, 4 * quizzes);
    }

    @Test
    void a_board_adds_up_what_was_played_since_a_moment_and_equals_share_a_rank() {
        assertThat(boards.lines(ONE_TEAM, Optional.of(NOON), 0, 10))
                .containsExactly(
                        line(1, OTHER, "other", 2000, 1),
                        line(2, ONE, "new name", 1000, 1),
                        line(2, THIRD, "third", 1000, 1),
                        line(4, FOURTH, "fourth", 10, 1));
        assertThat(boards.lines(ONE_TEAM, Optional.empty(), 0, 2))
                .containsExactly(line(1, ONE, "new name", 6000, 2), line(2, OTHER, "other", 2100, 2));
        assertThat(boards.lines(ONE_TEAM, Optional.empty(), 2, 5))
                .containsExactly(line(3, THIRD, "third", 1000, 1), line(4, FOURTH, "fourth", 10, 1));
        assertThat(boards.lines(ONE_TEAM, Optional.of(NOON.plusMillis(1)), 0, 10))
                .isEmpty();
        assertThat(boards.size(ONE_TEAM, Optional.of(NOON))).isEqualTo(4);
    }

    @Test
    void whoever_hides_is_left_out_and_still_sees_the_own_line() {
        boards.hide(OTHER, true);
        boards.hide(OTHER, true);
        assertThat(boards.isHidden(OTHER)).isTrue();
        assertThat(boards.lines(ONE_TEAM, Optional.of(NOON), 0, 1)).containsExactly(line(1, ONE, "new name", 1000, 1));
        assertThat(boards.size(ONE_TEAM, Optional.of(NOON))).isEqualTo(3);
        assertThat(boards.lineOf(ONE_TEAM, Optional.of(NOON), OTHER)).contains(line(1, OTHER, "other", 2000, 1));
        assertThat(boards.lineOf(ONE_TEAM, Optional.of(NOON), FOURTH)).contains(line(3, FOURTH, "fourth", 10, 1));
        boards.hide(OTHER, false);
        assertThat(boards.isHidden(OTHER)).isFalse();
        assertThat(boards.lineOf(ONE_TEAM, Optional.of(NOON), FOURTH)).contains(line(4, FOURTH, "fourth", 10, 1));
    }

    @Test
    void a_quiz_counts_once() {
        boards.add(new QuizId("new"), ONE_TEAM, NOON, List.of(result(ONE, "again", 1000)));
        assertThat(boards.lineOf(ONE_TEAM, Optional.of(NOON), ONE)).contains(line(2, ONE, "new name", 1000, 1));
        assertThat(boards.lineOf(OTHER_TEAM, Optional.empty(), OTHER)).isEmpty();
    }
}
