package dev.hotseat.app.port;

import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.core.quiz.QuizId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What quizzes brought to whom, over time. */
public interface Boards {

    /** Keeps the results of a quiz that is over; a second time for the same quiz changes nothing. */
    void add(QuizId quiz, WorkspaceId workspace, Instant endedAt, List<Result> results);

    /**
     * The lines of a board, best first: by points, then by the name of the account; equal points share the rank, and the
     * ranks they take up are left out after them. Who hides is left out and takes up no rank.
     *
     * @param since quizzes that ended at that moment or later; empty: all
     * @param from how many lines to leave out, at least 0
     * @param most how many lines, at least 1
     */
    List<Line> lines(WorkspaceId workspace, Optional<Instant> since, int from, int most);

    /** How many lines there are without a limit. */
    int size(WorkspaceId workspace, Optional<Instant> since);

    /** The line of one account among those that do not hide; also if it hides itself. Empty: no quiz counted for it. */
    Optional<Line> lineOf(WorkspaceId workspace, Optional<Instant> since, AccountId account);

    /** Hides an account from all boards, or shows it again. */
    void hide(AccountId account, boolean hidden);

    boolean isHidden(AccountId account);

    /**
     * What one quiz brought to one player.
     *
     * @param name as the platform gave it
     * @param right right answers
     * @param rounds rounds that counted for the player
     */
    record Result(AccountId account, String name, int points, int right, int rounds) {}

    /**
     * A line of a board.
     *
     * @param rank from 1
     * @param name the newest that is known
     */
    record Line(int rank, AccountId account, String name, long points, int quizzes, int right, int rounds) {}
}
