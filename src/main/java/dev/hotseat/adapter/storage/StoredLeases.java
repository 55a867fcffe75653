package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Leases;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/** {@link Leases} in the database. */
public final class StoredLeases implements Leases {
    private static final String NONE_IS_HELD =
            "not exists (select 1 from lease held where held.kind = :kind and held.until_at > :now)";

    private final Database database;

    public StoredLeases(Database database) {
        this.database = database;
    }

    @Override
    public int offer(String kind, int count, Instant now) {
        return database.write("leases.offer", handle -> {
            handle.createUpdate("delete from lease where kind = :kind and number >= :count and " + NONE_IS_HELD)
                    .bind("kind", kind)
                    .bind("count", count)
                    .bind("now", Micros.of(now))
                    .execute();
            handle.createUpdate("""
                insert into lease (kind, number, holder, until_at)
                with recursive counted (number) as (
                    select 0 union all select number + 1 from counted where number + 1 < :count)
                select cast(:kind as text), number, null, :now from counted
                where
                """ + NONE_IS_HELD + " on conflict (kind, number) do nothing")
                    .bind("kind", kind)
                    .bind("count", count)
                    .bind("now", Micros.of(now))
                    .execute();
            return handle.createQuery("select count(*) from lease where kind = :kind")
                    .bind("kind", kind)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    @Override
    public Set<Integer> take(String kind, String holder, int most, Instant freeSince, Instant until) {
        // Chosen once, apart: PostgreSQL may run a subquery anew for each row, and its limit would hold for none.
        return most <= 0
                ? Set.of()
                : database.write(
                        "leases.take",
                        handle -> numbers(
                                handle.createQuery("""
                                    with chosen as materialized (
                                        select number from lease where kind = :kind and until_at <= :free
                                        order by number limit :most
                                    """ + database.dialect().skipLocked() + """
                                    )
                                    update lease set holder = :holder, until_at = :until
                                    where kind = :kind and number in (select number from chosen)
                                    returning number
                                    """)
                                        .bind("kind", kind)
                                        .bind("holder", holder)
                                        .bind("free", Micros.of(freeSince))
                                        .bind("until", Micros.of(until))
                                        .bind("most", most)));
    }

    @Override
    public Set<Integer> extend(String kind, String holder, Instant until) {
        return database.write(
                "leases.extend",
                handle -> numbers(handle.createQuery("""
                    update lease set until_at = :until where kind = :kind and holder = :holder returning number
                    """)
                        .bind("kind", kind)
                        .bind("holder", holder)
                        .bind("until", Micros.of(until))));
    }

    private static Set<Integer> numbers(Query changed) {
        return changed.mapTo(Integer.class).stream().collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void giveBack(String kind, String holder, Instant now) {
        database.change(
                "leases.give-back",
                handle -> handle.createUpdate(
                                "update lease set holder = null, until_at = :now where kind = :kind and holder ="
                                        + " :holder")
                        .bind("kind", kind)
                        .bind("holder", holder)
                        .bind("now", Micros.of(now))
                        .execute());
    }
}
