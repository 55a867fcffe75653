package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Replicas;
import java.time.Duration;
import java.time.Instant;

/** {@link Replicas} in the database. */
public final class StoredReplicas implements Replicas {
    /** Whoever was not seen for so long will not come back under that name. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Database database;

    public StoredReplicas(Database database) {
        this.database = database;
    }

    @Override
    public void atWork(String name, Instant now) {
        database.change("replicas.at-work", handle -> {
            handle.createUpdate("""
                insert into replica (name, seen_at) values (:name, :now)
                on conflict (name) do update set seen_at = excluded.seen_at
                """)
                    .bind("name", name)
                    .bind("now", Micros.of(now))
                    .execute();
            handle.createUpdate("delete from replica where seen_at < :forgotten")
                    .bind("forgotten", Micros.of(now.minus(FORGOTTEN)))
                    .execute();
        });
    }

    @Override
    public void stopped(String name) {
        database.change(
                "replicas.stopped",
                handle -> handle.createUpdate("delete from replica where name = :name")
                        .bind("name", name)
                        .execute());
    }

    @Override
    public int count(Instant since) {
        return database.read(
                "replicas.count",
                handle -> handle.createQuery("select count(*) from replica where seen_at >= :since")
                        .bind("since", Micros.of(since))
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public boolean anyOther(String name, Instant since) {
        return database.read(
                "replicas.any-other",
                handle -> handle.createQuery("select count(*) from replica where name <> :name and seen_at >= :since")
                                .bind("name", name)
                                .bind("since", Micros.of(since))
                                .mapTo(Integer.class)
                                .one()
                        > 0);
    }
}
