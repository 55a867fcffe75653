package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Grades;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.study.Grade;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@link Grades} in the database. */
public final class StoredGrades implements Grades {
    /** One row with two numbers for each grade. */
    static final String TALLY = "select "
            + Arrays.stream(Grade.values())
                    .map(grade ->
                            "count(*) filter (where grade = '%1$s') as %1$s_ever, count(*) filter (where grade = '%1$s'"
                                            .formatted(grade.word())
                                    + " and given_at >= :since) as " + grade.word() + "_lately")
                    .collect(Collectors.joining(", "))
            + " from grade where account = :account";

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
    public Tally tally(AccountId account, Instant since) {
        return database.read(
                "grades.tally",
                handle -> handle.createQuery(TALLY)
                        .bind("account", account.key())
                        .bind("since", Micros.of(since))
                        .map((row, _) -> new Tally(counts(row, "_ever"), counts(row, "_lately")))
                        .one());
    }

    private static Map<Grade, Integer> counts(ResultSet row, String which) throws SQLException {
        var counts = new EnumMap<Grade, Integer>(Grade.class);
        for (var grade : Grade.values()) {
            int count = row.getInt(grade.word() + which);
            if (count > 0) {
                counts.put(grade, count);
            }
        }
        return counts;
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
