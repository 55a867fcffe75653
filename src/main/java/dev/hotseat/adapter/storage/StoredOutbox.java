package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.chat.Post;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@link Outbox} in the database. An outcome that comes after its claim ran out is still noted where it says more than
 * unknown; but what ran out never waits again. The post itself is forgotten with its outcome.
 */
public final class StoredOutbox implements Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(StoredOutbox.class);

    static final String DUE = """
        select id, due_at from outbox where state = 'waiting' and platform = :platform and due_at <= :now
        order by due_at, id limit :limit
        """;

    static final String RAN_OUT = "state = 'claimed' and lease_until_at <= :now";

    private final Database database;

    public StoredOutbox(Database database) {
        this.database = database;
    }

    @Override
    public void add(String key, Post post, Instant due) {
        var json = PostJson.write(post);
        database.change(
                "outbox.add",
                handle -> handle.createUpdate("""
                    insert into outbox
                        (name, platform, workspace, channel, account, due_at, state, attempts, post, why)
                    values (:key, :platform, :workspace, :channel, :account, :due, 'waiting', 0, :post, '')
                    on conflict (name) do nothing
                    """)
                        .bind("key", key)
                        .bind("platform", post.workspace().platform().slug())
                        .bind("workspace", post.workspace().key())
                        .bind("channel", channel(post))
                        .bind(
                                "account",
                                post instanceof Post.Direct direct
                                        ? Optional.of(direct.to().key())
                                        : Optional.<String>empty())
                        .bind("due", Micros.of(due))
                        .bind("post", json)
                        .execute());
    }

    private static Optional<String> channel(Post post) {
        return switch (post) {
            case Post.Say say -> Optional.of(say.channel().channel());
            case Post.Update update -> Optional.of(update.message().channel().channel());
            case Post.OpenThread thread ->
                Optional.of(thread.message().channel().channel());
            case Post.Direct _ -> Optional.empty();
        };
    }

    @Override
    public List<Claimed> claim(Set<Platform> platforms, Instant now, int limit, Duration lease) {
        return database.write("outbox.claim", handle -> {
            handle.createUpdate("""
                update outbox set state = 'unknown', lease_until_at = null, post = null, outcome_at = :now,
                    why = 'claimed, then nothing was heard of it'
                where state = 'claimed' and lease_until_at <= :now
                """).bind("now", Micros.of(now)).execute();
            var due = new ArrayList<Due>();
            platforms.forEach(platform -> due.addAll(due(handle, platform, now, limit)));
            return due.stream()
                    .sorted(Comparator.comparingLong(Due::at).thenComparingLong(Due::id))
                    .limit(limit)
                    .flatMap(row -> claim(handle, row.id(), now, lease).stream())
                    .toList();
        });
    }

    @Override
    public List<String> lapsed(Instant now) {
        return database.read(
                "outbox.lapsed",
                handle -> handle.createQuery("""
                    select name from outbox where state = 'claimed' and lease_until_at <= :now order by lease_until_at, id
                    """)
                        .bind("now", Micros.of(now))
                        .mapTo(String.class)
                        .list());
    }

    private record Due(long id, long at) {}

    private List<Due> due(Handle handle, Platform platform, Instant now, int limit) {
        return handle.createQuery(DUE + database.dialect().skipLocked())
                .bind("platform", platform.slug())
                .bind("now", Micros.of(now))
                .bind("limit", limit)
                .map((row, _) -> new Due(row.getLong("id"), row.getLong("due_at")))
                .list();
    }

    /** Empty if the post cannot be read: it has failed then. */
    private static Optional<Claimed> claim(Handle handle, long id, Instant now, Duration lease) {
        var row = handle.createQuery("""
            update outbox set state = 'claimed', lease_until_at = :until, attempts = attempts + 1
            where id = :id returning name, post, attempts
            """)
                .bind("id", id)
                .bind("until", Micros.of(now.plus(lease)))
                .map((r, _) -> new Row(r.getString("name"), r.getString("post"), r.getInt("attempts")))
                .one();
        try {
            return Optional.of(new Claimed(row.key(), PostJson.read(row.post()), row.attempt()));
        } catch (PostJson.Unreadable e) {
            LOG.error("the post {} cannot be read and is given up", row.key(), e);
            end(handle, row.key(), Fate.FAILED, "its stored form cannot be read", now);
            return Optional.empty();
        }
    }

    private record Row(String key, String post, int attempt) {}

    @Override
    public void sent(String key, Optional<MessageReference> message, Instant at) {
        database.change(
                "outbox.sent",
                handle -> handle.createUpdate("""
                    update outbox set state = 'sent', lease_until_at = null, post = null, why = '', outcome_at = :at,
                        message_workspace = :workspace, message_channel = :channel, message_thread = :thread,
                        message = :message
                    where name = :key and state in ('claimed', 'unknown')
                    """)
                        .bind("key", key)
                        .bind("at", Micros.of(at))
                        .bind(
                                "workspace",
                                message.map(m -> m.channel().workspace().key()))
                        .bind("channel", message.map(m -> m.channel().channel()))
                        .bind("thread", message.flatMap(MessageReference::thread))
                        .bind("message", message.map(MessageReference::message))
                        .execute());
    }

    @Override
    public void held(String key, Instant due) {
        database.change(
                "outbox.held",
                handle -> handle.createUpdate("""
                    update outbox set state = 'waiting', lease_until_at = null, due_at = :due, attempts = attempts - 1
                    where name = :key and state = 'claimed'
                    """)
                        .bind("key", key)
                        .bind("due", Micros.of(due))
                        .execute());
    }

    @Override
    public void again(String key, Instant due, String why) {
        database.change(
                "outbox.again",
                handle -> handle.createUpdate("""
                    update outbox set state = 'waiting', lease_until_at = null, due_at = :due, why = :why
                    where name = :key and state = 'claimed'
                    """)
                        .bind("key", key)
                        .bind("due", Micros.of(due))
                        .bind("why", why)
                        .execute());
    }

    @Override
    public void failed(String key, Fate fate, String why, Instant at) {
        if (fate != Fate.FAILED && fate != Fate.UNKNOWN) {
            throw new IllegalArgumentException("giving up ends as failed or unknown, not " + fate);
        }
        database.change("outbox.failed", handle -> end(handle, key, fate, why, at));
    }

    private static void end(Handle handle, String key, Fate fate, String why, Instant at) {
        handle.createUpdate("""
            update outbox set state = :state, lease_until_at = null, post = null, why = :why, outcome_at = :at
            where name = :key and state in ('claimed', 'unknown')
            """)
                .bind("key", key)
                .bind("state", fate.name().toLowerCase(Locale.ROOT))
                .bind("why", why)
                .bind("at", Micros.of(at))
                .execute();
    }

    @Override
    public boolean withdraw(String key, String why, Instant at) {
        return database.write(
                "outbox.withdraw",
                handle -> handle.createUpdate("""
                    update outbox set state = 'failed', post = null, why = :why, outcome_at = :at
                    where name = :key and state = 'waiting'
                    """)
                                .bind("key", key)
                                .bind("why", why)
                                .bind("at", Micros.of(at))
                                .execute()
                        == 1);
    }

    @Override
    public Optional<State> state(String key) {
        return database.read(
                "outbox.state",
                handle -> handle.createQuery("""
                    select state, why, message_workspace, message_channel, message_thread, message
                    from outbox where name = :key
                    """)
                        .bind("key", key)
                        .map((row, _) -> new State(
                                Fate.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                                message(row),
                                row.getString("why")))
                        .findOne());
    }

    private static Optional<MessageReference> message(ResultSet row) throws SQLException {
        var message = row.getString("message");
        return message == null
                ? Optional.empty()
                : Optional.of(new MessageReference(
                        new ChannelId(
                                WorkspaceId.ofKey(row.getString("message_workspace")),
                                row.getString("message_channel")),
                        Optional.ofNullable(row.getString("message_thread")),
                        message));
    }

    @Override
    public int waiting() {
        return database.read(
                "outbox.waiting",
                handle -> handle.createQuery("""
                    select (select count(*) from outbox where state = 'waiting')
                        + (select count(*) from outbox where state = 'claimed')
                    """).mapTo(Integer.class).one());
    }
}
