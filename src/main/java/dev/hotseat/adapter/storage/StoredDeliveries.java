package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Deliveries;
import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.Vote;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** {@link Deliveries} in the database. */
public final class StoredDeliveries implements Deliveries {
    /** What may have gone out. */
    private static final String MAY_BE_THERE = "fate in ('claimed', 'posted', 'late', 'unknown')";

    /** So long an answer may be looked at after its seal, if the next question came before that was over. */
    private static final long UNSEALED_MICROS = Duration.ofDays(1).toNanos() / 1000;

    private static final String WENT_OUT = "fate in ('posted', 'late')";

    private final Database database;

    public StoredDeliveries(Database database) {
        this.database = database;
    }

    @Override
    public boolean add(KeptDelivery delivery) {
        var values = DeliveryRow.values(delivery);
        var names = new TreeSet<>(values.keySet());
        return database.write(
                "deliveries.add",
                handle -> handle.createUpdate("insert into daily_delivery (" + String.join(", ", names) + ") values ("
                                        + names.stream().map(name -> ":" + name).collect(Collectors.joining(", "))
                                        + ") on conflict (name) do nothing")
                                .bindMap(values)
                                .execute()
                        == 1);
    }

    @Override
    public Optional<KeptDelivery> delivery(DeliveryKey key) {
        return database.read(
                "deliveries.delivery",
                handle -> handle.createQuery("select * from daily_delivery where name = :name")
                        .bind("name", key.key())
                        .map((row, _) -> DeliveryRow.from(row))
                        .findOne());
    }

    @Override
    public void change(KeptDelivery delivery) {
        var values = DeliveryRow.values(delivery);
        var assignments = values.keySet().stream()
                .filter(name -> !name.equals("name"))
                .sorted()
                .map(name -> name + " = :" + name)
                .collect(Collectors.joining(", "));
        database.change(
                "deliveries.change",
                handle -> handle.createUpdate("update daily_delivery set " + assignments + " where name = :name")
                        .bindMap(values)
                        .execute());
    }

    @Override
    public List<KeptDelivery> last(ScheduleId schedule, int most) {
        return list(
                "deliveries.last",
                "where daily = :daily order by due_at desc, name desc limit :most",
                query -> query.bind("daily", schedule.text()).bind("most", most));
    }

    @Override
    public List<KeptDelivery> since(ScheduleId schedule, Instant since) {
        return list(
                "deliveries.since",
                "where daily = :daily and due_at >= :since and " + WENT_OUT + " order by due_at, name",
                query -> query.bind("daily", schedule.text()).bind("since", Micros.of(since)));
    }

    @Override
    public List<KeptDelivery> sealed(ScheduleId schedule, Instant now) {
        return list(
                "deliveries.sealed",
                "where daily = :daily and sealed_until_at > :now and " + WENT_OUT + " order by due_at, name",
                query -> query.bind("daily", schedule.text()).bind("now", Micros.of(now)));
    }

    private List<KeptDelivery> list(String key, String which, UnaryOperator<Query> bound) {
        return database.read(
                key,
                handle -> bound.apply(handle.createQuery("select * from daily_delivery " + which))
                        .map((row, _) -> DeliveryRow.from(row))
                        .list());
    }

    @Override
    public List<DeliveryKey> claimed() {
        return database.read(
                "deliveries.claimed",
                handle -> keys(handle.createQuery(
                        "select name from daily_delivery where fate = 'claimed' order by due_at, name")));
    }

    @Override
    public List<DeliveryKey> claimed(ScheduleId schedule) {
        return database.read(
                "deliveries.claimed-of",
                handle -> keys(handle.createQuery("select name from daily_delivery"
                                + " where daily = :daily and fate = 'claimed' order by due_at, name")
                        .bind("daily", schedule.text())));
    }

    private static List<DeliveryKey> keys(Query query) {
        return query.mapTo(String.class).map(DeliveryKey::ofKey).list();
    }

    @Override
    public Optional<Instant> sealed(WorkspaceId workspace, QuestionId question, Instant now) {
        return database.read(
                "deliveries.is-sealed",
                handle -> handle.createQuery("select sealed_until_at from daily_delivery where workspace = :workspace"
                                + " and question = :question and sealed_until_at > :now and " + MAY_BE_THERE
                                + " order by sealed_until_at desc limit 1")
                        .bind("workspace", workspace.key())
                        .bind("question", question.slug())
                        .bind("now", Micros.of(now))
                        .mapTo(Long.class)
                        .findOne()
                        .map(Micros::instant));
    }

    @Override
    public void seen(DeliveryKey delivery, AccountId account, Instant at) {
        database.change(
                "deliveries.seen", handle -> part(handle, delivery, account, at, 1, Optional.empty(), "seen = 1"));
    }

    @Override
    public void vote(DeliveryKey delivery, AccountId account, Vote vote, Instant at) {
        database.change(
                "deliveries.vote",
                handle -> part(handle, delivery, account, at, 0, Optional.of(vote.word()), "vote = excluded.vote"));
    }

    /** Of a delivery that is not there any more nobody takes part. */
    private static void part(
            Handle handle,
            DeliveryKey delivery,
            AccountId account,
            Instant at,
            int seen,
            Optional<String> vote,
            String change) {
        handle.createUpdate("insert into daily_part (delivery, account, first_at, seen, vote)"
                        + " select name, :account, :at, :seen, :vote from daily_delivery where name = :name"
                        + " on conflict (delivery, account) do update set " + change)
                .bind("name", delivery.key())
                .bind("account", account.key())
                .bind("at", Micros.of(at))
                .bind("seen", seen)
                .bind("vote", vote)
                .execute();
    }

    @Override
    public Tally tally(Collection<DeliveryKey> deliveries) {
        if (deliveries.isEmpty()) {
            return new Tally(0, Map.of());
        }
        var rows = database.read(
                "deliveries.tally",
                handle -> handle.createQuery("select account, vote from daily_part where delivery in (<names>)")
                        .bindList(
                                "names",
                                deliveries.stream().map(DeliveryKey::key).toList())
                        .map((row, _) -> new Part(row.getString("account"), Optional.ofNullable(row.getString("vote"))))
                        .list());
        var members = new HashSet<String>();
        var votes = new EnumMap<Vote, Integer>(Vote.class);
        for (var row : rows) {
            members.add(row.account());
            row.vote().flatMap(Vote::of).ifPresent(vote -> votes.merge(vote, 1, Integer::sum));
        }
        return new Tally(members.size(), votes);
    }

    private record Part(String account, Optional<String> vote) {}

    @Override
    public Days days(ScheduleId schedule) {
        return days(schedule, Optional.empty());
    }

    @Override
    public Days days(ScheduleId schedule, AccountId account) {
        return days(schedule, Optional.of(account));
    }

    /** Whoever looks later than the next question came has not answered that day, or lost streaks would come back. */
    private Days days(ScheduleId schedule, Optional<AccountId> account) {
        var rows = database.read("deliveries.days", handle -> {
            var query = handle.createQuery("select d.date, exists (select 1 from daily_part p where p.delivery = d.name"
                            + account.map(_ -> " and p.account = :account").orElse("")
                            + " and (d.next_at is null or p.first_at < d.next_at"
                            + " or (d.next_at <= d.sealed_until_at and p.first_at < d.sealed_until_at + "
                            + UNSEALED_MICROS
                            + "))) as answered from (select name, date, sealed_until_at,"
                            + " lead(due_at) over (order by due_at, name) as next_at"
                            + " from daily_delivery where daily = :daily and date is not null and "
                            + WENT_OUT + ") d")
                    .bind("daily", schedule.text());
            account.ifPresent(person -> query.bind("account", person.key()));
            return query.map((row, _) -> new Day(LocalDate.parse(row.getString("date")), row.getBoolean("answered")))
                    .list();
        });
        return new Days(
                rows.stream().map(Day::date).collect(Collectors.toSet()),
                rows.stream().filter(Day::answered).map(Day::date).collect(Collectors.toSet()));
    }

    @Override
    public List<KeptSchedule> takenPartIn(AccountId account, int most) {
        return database.read(
                "deliveries.taken-part-in",
                handle -> handle.createQuery(ScheduleRow.SELECT + "where d.id in (select v.daily from daily_part p"
                                + " join daily_delivery v on v.name = p.delivery where p.account = :account)"
                                + " order by d.id limit :most")
                        .bind("account", account.key())
                        .bind("most", most)
                        .map((row, _) -> ScheduleRow.from(row))
                        .list());
    }

    private record Day(LocalDate date, boolean answered) {}
}
