package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Boards;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.core.quiz.QuizId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** {@link Boards} in the database. */
public final class StoredBoards implements Boards {
    private static final String LINES = """
        with line as (
            select account, sum(points) as points, count(*) as quizzes, sum(right_answers) as right_answers,
                sum(rounds) as rounds
            from quiz_result
            where workspace = :workspace and ended_at >= :since
                and (account = :self or account not in (select account from hidden_account))
            group by account
        ), ranked as (
            select line.*, rank() over (order by points desc) as place from line
        )
        select ranked.*, (
            select name from quiz_result r where r.account = ranked.account and r.workspace = :workspace
            order by r.ended_at desc limit 1
        ) as name
        from ranked
        """;

    private final Database database;

    public StoredBoards(Database database) {
        this.database = database;
    }

    @Override
    public void add(QuizId quiz, WorkspaceId workspace, Instant endedAt, List<Result> results) {
        database.change(
                "boards.add",
                handle -> results.forEach(result -> handle.createUpdate("""
                    insert into quiz_result (quiz, workspace, account, name, points, right_answers, rounds, ended_at)
                    values (:quiz, :workspace, :account, :name, :points, :right, :rounds, :ended)
                    on conflict (quiz, account) do nothing
                    """)
                        .bind("quiz", quiz.text())
                        .bind("workspace", workspace.key())
                        .bind("account", result.account().key())
                        .bind("name", result.name())
                        .bind("points", result.points())
                        .bind("right", result.right())
                        .bind("rounds", result.rounds())
                        .bind("ended", Micros.of(endedAt))
                        .execute()));
    }

    @Override
    public List<Line> lines(WorkspaceId workspace, Optional<Instant> since, int from, int most) {
        return database.read(
                "boards.lines",
                handle -> lines(handle, workspace, since, "", " order by place, account limit :most offset :from")
                        .bind("most", most)
                        .bind("from", from)
                        .map((row, _) -> line(row))
                        .list());
    }

    private static Query lines(
            Handle handle, WorkspaceId workspace, Optional<Instant> since, String self, String rest) {
        return handle.createQuery(LINES + rest)
                .bind("workspace", workspace.key())
                .bind("since", since.map(Micros::of).orElse(Long.MIN_VALUE))
                .bind("self", self);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt("place"),
                AccountId.ofKey(row.getString("account")),
                row.getString("name"),
                row.getLong("points"),
                row.getInt("quizzes"),
                row.getInt("right_answers"),
                row.getInt("rounds"));
    }

    @Override
    public int size(WorkspaceId workspace, Optional<Instant> since) {
        return database.read(
                "boards.size",
                handle -> handle.createQuery("""
                    select count(distinct account) from quiz_result
                    where workspace = :workspace and ended_at >= :since
                        and account not in (select account from hidden_account)
                    """)
                        .bind("workspace", workspace.key())
                        .bind("since", since.map(Micros::of).orElse(Long.MIN_VALUE))
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public Optional<Line> lineOf(WorkspaceId workspace, Optional<Instant> since, AccountId account) {
        return database.read(
                "boards.line-of",
                handle -> lines(handle, workspace, since, account.key(), " where account = :self")
                        .map((row, _) -> line(row))
                        .findOne());
    }

    @Override
    public void hide(AccountId account, boolean hidden) {
        database.change(
                "boards.hide",
                handle -> handle.createUpdate(
                                hidden
                                        ? "insert into hidden_account (account) values (:account) on conflict do"
                                                + " nothing"
                                        : "delete from hidden_account where account = :account")
                        .bind("account", account.key())
                        .execute());
    }

    @Override
    public boolean isHidden(AccountId account) {
        return database.read(
                "boards.is-hidden",
                handle -> handle.createQuery("select count(*) from hidden_account where account = :account")
                                .bind("account", account.key())
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }
}
