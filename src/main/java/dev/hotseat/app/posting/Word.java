package dev.hotseat.app.posting;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.app.port.Transactions;
import dev.hotseat.core.place.MessageReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes what became of posts, and tells whoever must know, in one transaction: either both is kept or nothing. Whoever
 * breaks when told does not keep the note from being kept.
 */
final class Word {
    private static final Logger LOG = LoggerFactory.getLogger(Word.class);

    private final Outbox outbox;
    private final Transactions transactions;
    private final List<Aftermath> aftermaths;

    Word(Outbox outbox, Transactions transactions, List<Aftermath> aftermaths) {
        this.outbox = outbox;
        this.transactions = transactions;
        this.aftermaths = List.copyOf(aftermaths);
    }

    void sent(String key, Optional<MessageReference> message, Optional<Instant> created, Instant now) {
        note(
                key,
                () -> outbox.sent(key, message, now),
                aftermath -> message.ifPresent(there -> aftermath.sent(key, there, created.orElse(now))));
    }

    void failed(String key, Outbox.Fate fate, String why, Instant now) {
        LOG.atWarn().addKeyValue("post", key).log("Post {} is {}: {}", key, fate, why);
        note(key, () -> outbox.failed(key, fate, why, now), aftermath -> aftermath.failed(key, fate, why));
    }

    private void note(String key, Runnable note, Consumer<Aftermath> word) {
        try {
            transactions.inOne(() -> {
                note.run();
                aftermaths.stream()
                        .filter(aftermath -> key.startsWith(aftermath.prefix()))
                        .forEach(word);
                return true;
            });
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.atError().setCause(e).addKeyValue("post", key).log("What comes of post {} could not be done", key);
            note.run();
        }
    }
}
