package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Outbox.Claimed;
import dev.hotseat.app.port.Outbox.RanOut;
import dev.hotseat.chat.Post;
import dev.hotseat.core.place.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of the outbox while somebody has them: claimed, and taken over when that somebody was not heard of again. */
final class ClaimRows {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimRows.class);

    static final String DUE = """
        select id from outbox p where state = 'waiting' and platform = :platform and due_at <= :now
            and (edits is null or not exists (
                select 1 from outbox older where older.edits = p.edits and older.state in ('waiting', 'claimed')
                    and (older.wanted_at, older.id) < (p.wanted_at, p.id))
                and coalesce((select until_at from refreshing where message = p.edits), 0) <= :now)
        order by due_at, id limit :limit
        """;

    static final String RAN_OUT = """
        select id, name, post, wanted_at from outbox
        where state = 'claimed' and platform = :platform and lease_until_at <= :now
        order by lease_until_at, id limit :limit
        """;

    private final Handle handle;
    private final String locked;

    ClaimRows(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.locked = dialect.skipLocked();
    }

    private record Row(long id, String key, String post, Instant since) {}

    List<Claimed> claim(Platform platform, Instant now, int limit, Instant until) {
        return due(platform, now, limit).stream()
                .flatMap(id -> claim(id, now, until).stream())
                .toList();
    }

    private List<Long> due(Platform platform, Instant now, int limit) {
        return handle.createQuery(DUE + locked)
                .bind("platform", platform.slug())
                .bind("now", Micros.of(now))
                .bind("limit", limit)
                .mapTo(Long.class)
                .list();
    }

    /** Empty if the post cannot be read: its claim is over then. */
    private Optional<Claimed> claim(long id, Instant now, Instant until) {
        return handle.createQuery("""
            update outbox set state = 'claimed', lease_until_at = :until, attempts = attempts + 1
            where id = :id returning name, post, attempts
            """)
                .bind("id", id)
                .bind("until", Micros.of(until))
                .map((row, _) -> {
                    var key = row.getString("name");
                    var attempt = row.getInt("attempts");
                    return post(key, row.getString("post")).map(post -> new Claimed(key, post, attempt));
                })
                .one()
                .or(() -> {
                    lease(id, now);
                    return Optional.empty();
                });
    }

    private static Optional<Post> post(String key, String json) {
        try {
            return Optional.of(PostJson.read(json));
        } catch (PostJson.Unreadable e) {
            LOG.error("the post {} cannot be read", key, e);
            return Optional.empty();
        }
    }

    private void lease(long id, Instant until) {
        handle.createUpdate("update outbox set lease_until_at = :until where id = :id")
                .bind("id", id)
                .bind("until", Micros.of(until))
                .execute();
    }

    /** Whether there is anything to take over, which takes no lock. */
    static boolean hasRunOut(Handle handle, Platform platform, Instant now) {
        return !ranOut(handle, RAN_OUT, platform, now, 1).isEmpty();
    }

    List<RanOut> takeOver(Platform platform, Instant now, int limit, Instant until) {
        var rows = ranOut(handle, RAN_OUT + locked, platform, now, limit);
        rows.forEach(row -> lease(row.id(), until));
        return rows.stream()
                .map(row -> new RanOut(row.key(), post(row.key(), row.post()), row.since()))
                .toList();
    }

    private static List<Row> ranOut(Handle handle, String sql, Platform platform, Instant now, int limit) {
        return handle.createQuery(sql)
                .bind("platform", platform.slug())
                .bind("now", Micros.of(now))
                .bind("limit", limit)
                .map((row, _) -> new Row(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("post"),
                        Micros.instant(row.getLong("wanted_at"))))
                .list();
    }
}
