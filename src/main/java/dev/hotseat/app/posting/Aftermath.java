package dev.hotseat.app.posting;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Trouble;
import dev.hotseat.chat.Post;
import dev.hotseat.core.place.MessageReference;
import java.time.Instant;
import java.util.Optional;

/**
 * Whoever must know what became of a post. Called in the transaction that notes it, which may run again after a conflict;
 * if it throws, the note is kept without it.
 */
public interface Aftermath {

    /** The keys of the posts it is told about begin so. */
    String prefix();

    /**
     * The post became that message.
     *
     * @param created when, by the platform's own clock
     */
    void sent(String key, MessageReference message, Instant created);

    /** It did not, or nobody knows. After {@link Outbox.Fate#UNKNOWN} the outcome may still come to light. */
    void failed(String key, Outbox.Fate fate, String why);

    /**
     * It was claimed and surely did not: it waits again, and would come later than it was meant to. Whoever does not want it
     * any more withdraws it, and whose words are no longer true rewords it.
     */
    void waitsAgain(String key, Post post);

    /**
     * Its platform put it off: it waits again and is not sent before that moment. Whoever it matters to does as in
     * {@link #waitsAgain}.
     */
    default void putOff(String key, Instant until) {}

    /** It surely did not, for that kind of reason: {@link #failed} for whoever does not tell them apart. */
    default void refused(String key, Trouble trouble, String why) {
        failed(key, Outbox.Fate.FAILED, why);
    }

    /**
     * Whether a post is looked for, as long as it is wanted, when nobody knows whether it is there; else that is told at once.
     */
    default boolean isLookedFor(String key) {
        return true;
    }

    /**
     * Until when a post that its platform puts off is tried again; empty: some minutes. Called outside of a transaction.
     *
     * @param since when the post was first due
     */
    default Optional<Instant> wantedUntil(String key, Instant since) {
        return Optional.empty();
    }
}
