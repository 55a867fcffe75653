package dev.hotseat.adapter.storage;

import dev.hotseat.core.place.MessageReference;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** The messages that are refreshed past the outbox. */
final class RefreshingRows {
    static final String EDIT_WAITS =
            "select 1 from outbox where edits = :message and state in ('waiting', 'claimed') limit 1";

    private RefreshingRows() {}

    /** The message, the same whether its thread is named or not. */
    static String name(MessageReference message) {
        return message.channel().key() + "/" + message.message();
    }

    static boolean isEdited(Handle handle, MessageReference message) {
        return handle.createQuery(EDIT_WAITS)
                .bind("message", name(message))
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    static boolean take(Handle handle, MessageReference message, Instant now, Instant until) {
        handle.createUpdate("delete from refreshing where until_at <= :now")
                .bind("now", Micros.of(now))
                .execute();
        return handle.createUpdate("insert into refreshing (message, until_at) values (:message, :until) on conflict do"
                                + " nothing")
                        .bind("message", name(message))
                        .bind("until", Micros.of(until))
                        .execute()
                == 1;
    }

    static void give(Handle handle, MessageReference message) {
        handle.createUpdate("delete from refreshing where message = :message")
                .bind("message", name(message))
                .execute();
    }
}
