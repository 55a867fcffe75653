package dev.hotseat.app.port;

import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Posts that wait to be sent. A post is written in the transaction of what caused it, claimed before it is sent, and its
 * outcome is noted after. A claim that runs out without an outcome is not sent again as if nothing had been, since the
 * platform may have it: it is taken over by whoever finds out what became of it.
 */
public interface Outbox {

    /** Keeps a post that somebody waits for; a second one with the same key is ignored. */
    default void add(String key, Post post, Instant due) {
        add(key, post, due, Haste.AWAITED);
    }

    /** Keeps a post; a second one with the same key is ignored. */
    void add(String key, Post post, Instant due, Haste haste);

    /**
     * Claims up to {@code limit} due posts of this platform: what is awaited before what was planned; of either, workspaces
     * take turns, from one claim to the next, so that one with much that waits delays no other; and of one workspace the
     * longest due first. Each post goes to one caller only, over all processes. Edits of one message are claimed in the order in which they were first due, each only after the outcome
     * of those before, so that no older one can cover a newer one. One that cannot be read is left out: its claim runs
     * out at once.
     */
    List<Claimed> claim(Platform platform, Instant now, int limit, Duration lease);

    /**
     * Claims of this platform that ran out without an outcome, up to {@code limit}, the longest ago first; each goes to
     * one caller only, who has that long to note what became of it.
     */
    List<RanOut> takeOver(Platform platform, Instant now, int limit, Duration lease);

    /**
     * The post went out; {@code message} where it became a message that can be edited.
     *
     * @return whether that is news: neither known already nor about a post that was deleted
     */
    boolean sent(String key, Optional<MessageReference> message, Instant at);

    /** Not tried for lack of a budget: free to be claimed again from {@code due} on, as if it had not been claimed. */
    void held(String key, Instant due);

    /** Tried and not sent for now: free to be claimed again from {@code due} on. */
    void again(String key, Instant due, String why);

    /**
     * Given up for good.
     *
     * @return whether that is news, as in {@link #sent}
     */
    boolean failed(String key, Fate fate, String why, Instant at);

    /**
     * Takes a message for an edit past the outbox: until {@link #endRefresh}, or that long from now if that never comes, no
     * edit of it is claimed and nobody else gets it. Not to be called in a transaction.
     *
     * @return whether it was free: no edit of it waits or is claimed, and nobody else has it
     */
    boolean beginRefresh(MessageReference message, Instant now, Duration lease);

    void endRefresh(MessageReference message);

    /**
     * Takes a post back that is not wanted any more.
     *
     * @param why for whoever reads the outbox
     * @return whether it waited: then it is {@link Fate#FAILED} and surely not sent; otherwise nothing changes
     */
    boolean withdraw(String key, String why, Instant at);

    /**
     * Gives a post another card; it goes to the same place.
     *
     * @return whether it waited: otherwise nothing changes
     */
    boolean reword(String key, Card card);

    /** What became of a post. */
    Optional<State> state(String key);

    /** How many posts wait, claimed ones included. */
    int waiting();

    /**
     * A post to send now.
     *
     * @param attempt how often it was claimed, this time included
     * @param since when it was first due
     */
    record Claimed(String key, Post post, int attempt, Instant since) {}

    /**
     * A post whose claim ran out.
     *
     * @param post empty if it cannot be read, and then it was never sent
     * @param since when it was first due: it was not sent before
     */
    record RanOut(String key, Optional<Post> post, Instant since) {}

    /**
     * What became of a post, with the reason where there is one to tell.
     *
     * @param at since when that is known; empty while it waits or is claimed
     */
    record State(Fate fate, Optional<MessageReference> message, String why, Optional<Instant> at) {}

    /** Whether a post goes before others of its platform. */
    enum Haste {
        /** Somebody did something and looks for this. */
        AWAITED,
        /** It came by a plan, and goes behind all that is awaited. */
        PLANNED
    }

    /** Where a post stands. */
    enum Fate {
        WAITING,
        CLAIMED,
        SENT,
        /** Refused by the platform, or given up. */
        FAILED,
        /** It may be there or not; it is not sent again. */
        UNKNOWN
    }
}
