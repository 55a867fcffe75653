package dev.hotseat.adapter.storage;

import dev.hotseat.chat.card.Card;
import org.jdbi.v3.core.Handle;

/** Other words for a post that waits. */
final class Rewording {
    private Rewording() {}

    /** Whether it waited; one that cannot be read stays as it is. */
    static boolean of(Handle handle, Dialect dialect, String key, Card card) {
        return handle.createQuery("select post from outbox where name = :key and state = 'waiting' " + dialect.lock())
                .bind("key", key)
                .mapTo(String.class)
                .findOne()
                .flatMap(json -> ClaimRows.post(key, json))
                .map(post -> handle.createUpdate("update outbox set post = :post where name = :key")
                                .bind("key", key)
                                .bind("post", PostJson.write(post.with(card)))
                                .execute()
                        == 1)
                .orElse(false);
    }
}
