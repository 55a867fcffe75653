package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Grades;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.study.Grade;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** {@link Grades} in the database. */
public final class StoredGrades implements Grades {
    private final Database database;

    public StoredGrades(Database database) {
        this.database = database;
    }

    @Override
    public void add(AccountId account, QuestionId question, Grade grade, Instant at) {
        database.change(
                "grades.add",
                handle -> handle.createUpdate("""
                    insert into grade (account, question, grade, given_at) values (:account, :question, :grade, :at)
                    """)
                        .bind("account", account.key())
                        .bind("question", question.slug())
                        .bind("grade", grade.word())
                        .bind("at", Micros.of(at))
                        .execute());
    }

    @Override
    public List<Given> of(AccountId account) {
        return database.read(
                "grades.of",
                handle -> handle.createQuery("""
                    select question, grade, given_at from grade where account = :account order by given_at, id
                    """)
                        .bind("account", account.key())
                        .map((row, _) -> new Given(
                                new QuestionId(row.getString("question")),
                                Grade.valueOf(row.getString("grade").toUpperCase(Locale.ROOT)),
                                Micros.instant(row.getLong("given_at"))))
                        .list());
    }
}
