package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Outbox.Claimed;
import dev.hotseat.app.port.Outbox.Haste;
import dev.hotseat.app.port.Outbox.RanOut;
import dev.hotseat.chat.Post;
import dev.hotseat.core.place.Platform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rows of the outbox while somebody has them: claimed, and taken over when that somebody was not heard of again. */
final class ClaimRows {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimRows.class);

    static final String DUE =
            "select id from outbox where state = 'waiting' and platform = :platform and due_at <= :now limit 1";

    /** In the order of an index, so that it costs the same however many are due. */
    static final String NEXT = """
        select id from outbox p where state = 'waiting' and platform = :platform and planned = :planned
            and workspace > :after and due_at <= :now
            and (edits is null or not exists (
                select 1 from outbox older where older.edits = p.edits and older.state in ('waiting', 'claimed')
                    and (older.wanted_at, older.id) < (p.wanted_at, p.id))
                and coalesce((select until_at from refreshing where message = p.edits), 0) <= :now)
        order by workspace, due_at, id limit 1
        """;

    static final String RAN_OUT = """
        select id, name, post, wanted_at from outbox
        where state = 'claimed' and platform = :platform and lease_until_at <= :now
        order by lease_until_at, id limit :limit
        """;

    private final Handle handle;
    private final String locked;
    private final String claim;

    ClaimRows(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.locked = dialect.skipLocked();
        this.claim = """
            update outbox set state = 'claimed', lease_until_at = :until, attempts = attempts + 1
            where id = coalesce((%s), (%s)) returning id, workspace, name, post, attempts, wanted_at
            """.formatted(NEXT + locked, NEXT.replace(":after", "''") + locked);
    }

    private record Taken(long id, String workspace, String key, String post, int attempt, Instant since) {}

    private record Row(long id, String key, String post, Instant since) {}

    /** Whether there may be anything to claim, which takes no lock. */
    static boolean hasDue(Handle handle, Platform platform, Instant now) {
        return handle.createQuery(DUE)
                .bind("platform", platform.slug())
                .bind("now", Micros.of(now))
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /** One after the other, since a workspace whose turn comes again has one less then. */
    List<Claimed> claim(Platform platform, Instant now, int limit, Instant until, Turns turns) {
        var claimed = new ArrayList<Claimed>();
        for (var haste : Haste.values()) {
            boolean more = true;
            while (more && claimed.size() < limit) {
                var taken = next(platform, haste, turns.last(platform, haste), now, until);
                taken.ifPresent(one -> {
                    turns.served(platform, haste, one.workspace());
                    read(one, now).ifPresent(claimed::add);
                });
                more = taken.isPresent();
            }
        }
        return claimed;
    }

    /** The next one behind that workspace; behind the last workspace the first comes. */
    private Optional<Taken> next(Platform platform, Haste haste, String last, Instant now, Instant until) {
        return handle.createQuery(claim)
                .bind("platform", platform.slug())
                .bind("planned", planned(haste))
                .bind("after", last)
                .bind("now", Micros.of(now))
                .bind("until", Micros.of(until))
                .map((row, _) -> new Taken(
                        row.getLong("id"),
                        row.getString("workspace"),
                        row.getString("name"),
                        row.getString("post"),
                        row.getInt("attempts"),
                        Micros.instant(row.getLong("wanted_at"))))
                .findOne();
    }

    /** How a row says it. */
    static int planned(Haste haste) {
        return switch (haste) {
            case AWAITED -> 0;
            case PLANNED -> 1;
        };
    }

    /** Empty if the post cannot be read: its claim is over then. */
    private Optional<Claimed> read(Taken taken, Instant now) {
        var post = post(taken.key(), taken.post());
        if (post.isEmpty()) {
            lease(taken.id(), now);
        }
        return post.map(whole -> new Claimed(taken.key(), whole, taken.attempt(), taken.since()));
    }

    static Optional<Post> post(String key, String json) {
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
