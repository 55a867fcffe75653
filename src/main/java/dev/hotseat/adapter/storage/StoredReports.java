package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Reports;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Instant;
import java.util.List;

/** {@link Reports} in the database. */
public final class StoredReports implements Reports {
    private final Database database;

    public StoredReports(Database database) {
        this.database = database;
    }

    @Override
    public long add(WorkspaceId workspace, AccountId by, QuestionId question, String words, Instant at) {
        return database.write(
                "reports.add",
                handle -> handle.createQuery("""
                    insert into report (workspace, account, question, words, made_at)
                    values (:workspace, :account, :question, :words, :at) returning id
                    """)
                        .bind("workspace", workspace.key())
                        .bind("account", by.key())
                        .bind("question", question.slug())
                        .bind("words", words)
                        .bind("at", Micros.of(at))
                        .mapTo(Long.class)
                        .one());
    }

    @Override
    public List<Open> open(WorkspaceId workspace, int skip, int limit) {
        return database.read(
                "reports.open",
                handle -> handle.createQuery("""
                    select id, account, question, words, made_at from report
                    where workspace = :workspace and closed_at is null
                    order by id limit :limit offset :skip
                    """)
                        .bind("workspace", workspace.key())
                        .bind("limit", limit)
                        .bind("skip", skip)
                        .map((row, _) -> new Open(
                                row.getLong("id"),
                                AccountId.ofKey(row.getString("account")),
                                new QuestionId(row.getString("question")),
                                row.getString("words"),
                                Micros.instant(row.getLong("made_at"))))
                        .list());
    }

    @Override
    public int countOpen(WorkspaceId workspace) {
        return database.read(
                "reports.count",
                handle -> handle.createQuery(
                                "select count(*) from report where workspace = :workspace and closed_at is null")
                        .bind("workspace", workspace.key())
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public boolean close(WorkspaceId workspace, long report, Instant at) {
        return database.write(
                "reports.close",
                handle -> handle.createUpdate("""
                    update report set closed_at = :at
                    where workspace = :workspace and id = :report and closed_at is null
                    """)
                                .bind("workspace", workspace.key())
                                .bind("report", report)
                                .bind("at", Micros.of(at))
                                .execute()
                        == 1);
    }
}
