package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Misses;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.place.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** {@link Misses} in the database. */
public final class StoredMisses implements Misses {
    private final Database database;

    public StoredMisses(Database database) {
        this.database = database;
    }

    @Override
    public void add(AccountId account, Collection<QuestionId> questions, Instant at) {
        database.change(
                "misses.add",
                handle -> questions.forEach(question -> handle.createUpdate("""
                    insert into quiz_miss (account, question, missed_at) values (:account, :question, :at)
                    on conflict (account, question) do update set missed_at = excluded.missed_at
                    """)
                        .bind("account", account.key())
                        .bind("question", question.slug())
                        .bind("at", Micros.of(at))
                        .execute()));
    }

    @Override
    public List<QuestionId> of(AccountId account, int most) {
        return database.read(
                "misses.of",
                handle -> handle.createQuery("""
                    select question from quiz_miss where account = :account
                    order by missed_at desc, question limit :most
                    """)
                        .bind("account", account.key())
                        .bind("most", most)
                        .mapTo(String.class)
                        .map(QuestionId::new)
                        .list());
    }
}
