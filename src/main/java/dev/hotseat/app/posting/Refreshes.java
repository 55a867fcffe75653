package dev.hotseat.app.posting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.MessageReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Edits of messages that are only worth sending in their newest state, such as how many have answered. However often one
 * is asked for, it is one edit, made of what is the case when its turn comes. They wait behind everything in the outbox,
 * and a restart forgets them without harm. Safe for threads.
 */
public final class Refreshes {
    private static final int REMEMBERED = 2_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<MessageReference, Supplier<Optional<Card>>> wanted = new LinkedHashMap<>();
    private final Cache<MessageReference, Card> shown =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    /**
     * Asks for an edit of that message.
     *
     * @param newest what the message is to show, called when its turn comes and on a thread that sends; empty: it is to
     *     stay as it is, because something else was decided about it meanwhile
     */
    public void ask(MessageReference message, Supplier<Optional<Card>> newest) {
        lock.lock();
        try {
            wanted.put(message, newest);
        } finally {
            lock.unlock();
        }
    }

    /** Those that are asked for, longest first. */
    List<MessageReference> waiting() {
        lock.lock();
        try {
            return List.copyOf(wanted.keySet());
        } finally {
            lock.unlock();
        }
    }

    /** What the message is to show now, from here on not asked for any more; empty if there is nothing new to show. */
    Optional<Card> take(MessageReference message) {
        return taken(message).flatMap(Supplier::get).filter(card -> !card.equals(shown.getIfPresent(message)));
    }

    private Optional<Supplier<Optional<Card>>> taken(MessageReference message) {
        lock.lock();
        try {
            return Optional.ofNullable(wanted.remove(message));
        } finally {
            lock.unlock();
        }
    }

    /** The message shows that now. */
    void shows(MessageReference message, Card card) {
        shown.put(message, card);
    }
}
