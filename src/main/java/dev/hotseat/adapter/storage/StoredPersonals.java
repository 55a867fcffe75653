package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Deliveries;
import dev.hotseat.app.port.KeptPersonal;
import dev.hotseat.app.port.PersonalDelivery;
import dev.hotseat.app.port.Personals;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.place.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** {@link Personals} in the database. */
public final class StoredPersonals implements Personals {
    private final Database database;

    public StoredPersonals(Database database) {
        this.database = database;
    }

    @Override
    public Optional<KeptPersonal> of(AccountId account) {
        return database.read(
                "personals.of",
                handle -> handle.createQuery("select * from personal_daily where account = :account")
                        .bind("account", account.key())
                        .map((row, _) -> PersonalRow.personal(row))
                        .findOne());
    }

    @Override
    public Optional<KeptPersonal> locked(AccountId account) {
        return locked("account", account.key());
    }

    @Override
    public Optional<KeptPersonal> locked(ScheduleId id) {
        return locked("id", id.text());
    }

    private Optional<KeptPersonal> locked(String column, String value) {
        if (!database.isInTransaction()) {
            throw new IllegalStateException("a personal daily is locked within a transaction");
        }
        return database.write(
                "personals.locked",
                handle -> handle.createQuery("select * from personal_daily where " + column + " = :value "
                                + database.dialect().lock())
                        .bind("value", value)
                        .map((row, _) -> PersonalRow.personal(row))
                        .findOne());
    }

    @Override
    public void keep(KeptPersonal personal) {
        insert(
                "personals.keep",
                "personal_daily",
                PersonalRow.values(personal),
                names -> "(account) do update set "
                        + names.stream()
                                .filter(name -> !name.equals("account"))
                                .map(name -> name + " = excluded." + name)
                                .collect(Collectors.joining(", ")));
    }

    private interface OnConflict {
        String does(Collection<String> names);
    }

    private int insert(String key, String table, Map<String, Object> values, OnConflict conflict) {
        var names = new TreeSet<>(values.keySet());
        return database.write(
                key,
                handle -> handle.createUpdate("insert into " + table + " (" + String.join(", ", names) + ") values ("
                                + names.stream().map(name -> ":" + name).collect(Collectors.joining(", "))
                                + ") on conflict " + conflict.does(names))
                        .bindMap(values)
                        .execute());
    }

    @Override
    public void remove(AccountId account) {
        database.change(
                "personals.remove",
                handle -> handle.createUpdate("delete from personal_daily where account = :account")
                        .bind("account", account.key())
                        .execute());
    }

    @Override
    public List<KeptPersonal> all(Optional<ScheduleId> after, int most) {
        return database.read(
                "personals.all",
                handle -> handle.createQuery("select * from personal_daily where id > :after and refused_why is null"
                                + " order by id limit :most")
                        .bind("after", after.map(ScheduleId::text).orElse(""))
                        .bind("most", most)
                        .map((row, _) -> PersonalRow.personal(row))
                        .list());
    }

    @Override
    public boolean add(PersonalDelivery delivery) {
        return insert(
                        "personals.add",
                        "personal_delivery",
                        PersonalRow.values(delivery),
                        _ -> "(account, date) do nothing")
                == 1;
    }

    @Override
    public Optional<PersonalDelivery> delivery(AccountId account, LocalDate date) {
        return deliveries(
                        "personals.delivery",
                        "where account = :account and date = :date",
                        query -> query.bind("account", account.key()).bind("date", date.toString()))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<PersonalDelivery> delivery(ScheduleId personal, LocalDate date) {
        return deliveries(
                        "personals.delivery-of",
                        "where personal = :id and date = :date",
                        query -> query.bind("id", personal.text()).bind("date", date.toString()))
                .stream()
                .findFirst();
    }

    private List<PersonalDelivery> deliveries(String key, String which, UnaryOperator<Query> bound) {
        return database.read(
                key,
                handle -> bound.apply(handle.createQuery("select * from personal_delivery " + which))
                        .map((row, _) -> PersonalRow.delivery(row))
                        .list());
    }

    @Override
    public boolean settle(PersonalDelivery delivery) {
        return database.write(
                        "personals.settle",
                        handle -> handle.createUpdate("update personal_delivery set fate = :fate, fate_at = :fate_at,"
                            + " why = :why where account = :account and date = :date and personal = :personal and"
                            + " (fate = 'claimed' or fate = 'unknown' and :fate in ('posted', 'late'))")
                                .bindMap(PersonalRow.values(delivery))
                                .execute())
                == 1;
    }

    @Override
    public List<PersonalDelivery> claimed() {
        return deliveries("personals.claimed", "where fate = 'claimed' order by due_at, account", query -> query);
    }

    @Override
    public List<PersonalDelivery> claimed(ScheduleId personal) {
        return deliveries(
                "personals.claimed-of",
                "where personal = :personal and fate = 'claimed' order by due_at",
                query -> query.bind("personal", personal.text()));
    }

    @Override
    public Optional<LocalDate> last(AccountId account) {
        return database.read(
                "personals.last",
                handle -> handle.createQuery("select date from personal_delivery where account = :account"
                                + " order by date desc limit 1")
                        .bind("account", account.key())
                        .mapTo(String.class)
                        .findOne()
                        .map(LocalDate::parse));
    }

    @Override
    public void answered(AccountId account, QuestionId question, Instant at) {
        var open = deliveries(
                "personals.unanswered",
                "where account = :account and question = :question and answered_at is null",
                query -> query.bind("account", account.key()).bind("question", question.slug()));
        // Most answers that are looked at belong to nothing that came by itself, and then nothing is written.
        if (!open.isEmpty()) {
            database.change(
                    "personals.answered",
                    handle -> handle.createUpdate("update personal_delivery set answered_at = :at where"
                                    + " account = :account and question = :question and answered_at is null")
                            .bind("account", account.key())
                            .bind("question", question.slug())
                            .bind("at", Micros.of(at))
                            .execute());
        }
    }

    @Override
    public Deliveries.Days days(AccountId account) {
        // One that was answered was there, whatever is known of its way; later than the next one it is not that day's
        var rows = database.read(
                "personals.days",
                handle -> handle.createQuery(
                                "select date, answered_at is not null and (next_at is null or answered_at < next_at)"
                                        + " as answered from (select date, answered_at,"
                                        + " lead(due_at) over (order by date) as next_at"
                                        + " from personal_delivery where account = :account"
                                        + " and (fate in ('posted', 'late') or answered_at is not null)) d")
                        .bind("account", account.key())
                        .map((row, _) -> new Day(LocalDate.parse(row.getString("date")), row.getBoolean("answered")))
                        .list());
        return new Deliveries.Days(
                rows.stream().map(Day::date).collect(Collectors.toSet()),
                rows.stream().filter(Day::answered).map(Day::date).collect(Collectors.toSet()));
    }

    private record Day(LocalDate date, boolean answered) {}
}
