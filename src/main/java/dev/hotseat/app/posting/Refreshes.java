package dev.hotseat.app.posting;

import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.MessageReference;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Edits of messages that are only worth sending in their newest state, such as how many have answered. However often one
 * is asked for, it is one edit, of what is the case when its turn comes. They wait behind everything in the outbox, and a
 * restart forgets them. Safe for threads.
 */
public final class Refreshes {
    /** Of those that wait; beyond it the longest waiting is dropped, as a restart would. */
    private static final int MOST = 10_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final LinkedHashMap<MessageReference, Asked> waiting = new LinkedHashMap<>();

    /**
     * What was asked for.
     *
     * @param from it waits until then
     * @param again whether it was tried before
     */
    record Asked(MessageReference message, Supplier<Optional<Card>> newest, Instant from, boolean again) {}

    /**
     * Asks for an edit of that message, to be sent by this process or never.
     *
     * @param newest what the message is to show, called when its turn comes, on a thread that sends; empty: nothing is to be
     *     edited any more. No edit of the message in the outbox waits or is under way when it is called, and none that
     *     is added later goes out before this one
     */
    public void ask(MessageReference message, Supplier<Optional<Card>> newest) {
        lock.lock();
        try {
            var before = waiting.get(message);
            // In the place of the one before, which is its turn.
            waiting.put(message, new Asked(message, newest, before == null ? Instant.MIN : before.from(), false));
            if (waiting.size() > MOST) {
                waiting.pollFirstEntry();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Those whose turn it may be, the longest waiting first. */
    List<Asked> waiting(Instant now) {
        lock.lock();
        try {
            return waiting.values().stream()
                    .filter(asked -> !now.isBefore(asked.from()))
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    /** It is under way, or not wanted here; one that was asked for since stays. */
    void remove(Asked asked) {
        lock.lock();
        try {
            waiting.remove(asked.message(), asked);
        } finally {
            lock.unlock();
        }
    }

    /** Lets it wait once more, unless it did already or another was asked for since. */
    void again(Asked asked, Instant from) {
        lock.lock();
        try {
            if (!asked.again()) {
                waiting.putIfAbsent(asked.message(), new Asked(asked.message(), asked.newest(), from, true));
            }
        } finally {
            lock.unlock();
        }
    }
}
