package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@link Outbox} in the database. An outcome that comes after its claim ran out is still noted where it says more than
 * unknown; but what ran out never waits again. The post itself is forgotten with its outcome.
 */
public final class StoredOutbox implements Outbox {
    private final Database database;
    private final Turns turns = new Turns();

    public StoredOutbox(Database database) {
        this.database = database;
    }

    @Override
    public void add(String key, Post post, Instant due, Haste haste) {
        var json = PostJson.write(post);
        database.change(
                "outbox.add",
                handle -> handle.createUpdate("""
                    insert into outbox
                        (name, platform, workspace, channel, account, edits, planned, due_at, wanted_at, state, attempts,
                        post, why)
                    values (:key, :platform, :workspace, :channel, :account, :edits, :planned, :due, :due, 'waiting', 0,
                        :post, '')
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
                        .bind(
                                "edits",
                                post instanceof Post.Update update
                                        ? Optional.of(RefreshingRows.name(update.message()))
                                        : Optional.<String>empty())
                        .bind("planned", ClaimRows.planned(haste))
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
    public List<Claimed> claim(Platform platform, Instant now, int limit, Duration lease) {
        if (!database.read("outbox.due", handle -> ClaimRows.hasDue(handle, platform, now))) {
            return List.of();
        }
        return database.write(
                "outbox.claim",
                handle ->
                        new ClaimRows(handle, database.dialect()).claim(platform, now, limit, now.plus(lease), turns));
    }

    @Override
    public List<RanOut> takeOver(Platform platform, Instant now, int limit, Duration lease) {
        if (!database.read("outbox.ran-out", handle -> ClaimRows.hasRunOut(handle, platform, now))) {
            return List.of();
        }
        return database.write(
                "outbox.take-over",
                handle -> new ClaimRows(handle, database.dialect()).takeOver(platform, now, limit, now.plus(lease)));
    }

    @Override
    public boolean sent(String key, Optional<MessageReference> message, Instant at) {
        return database.write(
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
                                .execute()
                        == 1);
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
    public boolean failed(String key, Fate fate, String why, Instant at) {
        if (fate != Fate.FAILED && fate != Fate.UNKNOWN) {
            throw new IllegalArgumentException("giving up ends as failed or unknown, not " + fate);
        }
        var state = fate.name().toLowerCase(Locale.ROOT);
        return database.write(
                "outbox.failed",
                handle -> handle.createUpdate("""
                    update outbox set state = :state, lease_until_at = null, post = null, why = :why, outcome_at = :at
                    where name = :key and state in ('claimed', 'unknown') and state <> :state
                    """)
                                .bind("key", key)
                                .bind("state", state)
                                .bind("why", why)
                                .bind("at", Micros.of(at))
                                .execute()
                        == 1);
    }

    /** The row first, then the look for edits: whoever claims one looks for the row after the edit was there. */
    @Override
    public boolean beginRefresh(MessageReference message, Instant now, Duration lease) {
        if (isEdited(message)
                || !database.write(
                        "outbox.refresh", handle -> RefreshingRows.take(handle, message, now, now.plus(lease)))) {
            return false;
        }
        if (isEdited(message)) {
            endRefresh(message);
            return false;
        }
        return true;
    }

    private boolean isEdited(MessageReference message) {
        return database.read("outbox.edited", handle -> RefreshingRows.isEdited(handle, message));
    }

    @Override
    public void endRefresh(MessageReference message) {
        database.change("outbox.refreshed", handle -> RefreshingRows.give(handle, message));
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
    public boolean reword(String key, Card card) {
        return database.write("outbox.reword", handle -> Rewording.of(handle, database.dialect(), key, card));
    }

    @Override
    public Optional<State> state(String key) {
        return database.read(
                "outbox.state",
                handle -> handle.createQuery("""
                    select state, why, outcome_at, message_workspace, message_channel, message_thread, message
                    from outbox where name = :key
                    """)
                        .bind("key", key)
                        .map((row, _) -> new State(
                                Fate.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                                message(row),
                                row.getString("why"),
                                at(row)))
                        .findOne());
    }

    private static Optional<Instant> at(ResultSet row) throws SQLException {
        long at = row.getLong("outcome_at");
        return row.wasNull() ? Optional.empty() : Optional.of(Micros.instant(at));
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
