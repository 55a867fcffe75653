package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Replicas;
import dev.hotseat.core.place.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** {@link Replicas} in the database. */
public final class StoredReplicas implements Replicas {
    /** Whoever was not seen for so long will not come back under that name. */
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    private final Database database;

    public StoredReplicas(Database database) {
        this.database = database;
    }

    @Override
    public void atWork(String name, Set<Platform> platforms, Instant now) {
        database.change("replicas.at-work", handle -> {
            handle.createUpdate("""
                insert into replica (name, seen_at, platforms) values (:name, :now, :platforms)
                on conflict (name) do update set seen_at = excluded.seen_at, platforms = excluded.platforms
                """)
                    .bind("name", name)
                    .bind("now", Micros.of(now))
                    .bind(
                            "platforms",
                            platforms.stream().map(Platform::slug).sorted().collect(Collectors.joining(" ", " ", " ")))
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
    public int count(Platform platform, Instant since) {
        return database.read(
                "replicas.count",
                handle -> handle.createQuery("""
                    select count(*) from replica
                    where seen_at >= :since and (platforms is null or platforms like :platform)
                    """)
                        .bind("platform", "% " + platform.slug() + " %")
                        .bind("since", Micros.of(since))
                        .mapTo(Integer.class)
                        .one());
    }

    @Override
    public Map<String, Instant> others(String name, Instant since) {
        return database.read(
                "replicas.others",
                handle -> handle.createQuery(
                                "select name, seen_at from replica where name <> :name and seen_at >= :since")
                        .bind("name", name)
                        .bind("since", Micros.of(since))
                        .collectRows(Collectors.toMap(
                                row -> row.getColumn("name", String.class),
                                row -> Micros.instant(row.getColumn("seen_at", Long.class)))));
    }
}
