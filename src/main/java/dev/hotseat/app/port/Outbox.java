package dev.hotseat.app.port;

import dev.hotseat.chat.Post;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Posts that wait to be sent. A post is written in the transaction of what caused it, claimed before it is sent, and its
 * outcome is noted after. A claim that runs out without an outcome is not sent again but becomes {@link Fate#UNKNOWN},
 * since the platform may have it.
 */
public interface Outbox {

    /** Keeps a post; a second one with the same key is ignored. */
    void add(String key, Post post, Instant due);

    /**
     * Claims up to {@code limit} due posts of these platforms, the longest due first; each goes to one caller only, over
     * all processes. Claims that ran out become unknown first.
     */
    List<Claimed> claim(Set<Platform> platforms, Instant now, int limit, Duration lease);

    /** The claimed posts whose claim has run out by then, the longest first. */
    List<String> lapsed(Instant now);

    /** The post went out; {@code message} where it became a message that can be edited. */
    void sent(String key, Optional<MessageReference> message, Instant at);

    /** Not tried for lack of a budget: free to be claimed again from {@code due} on, as if it had not been claimed. */
    void held(String key, Instant due);

    /** Tried and not sent for now: free to be claimed again from {@code due} on. */
    void again(String key, Instant due, String why);

    /** Given up for good. */
    void failed(String key, Fate fate, String why, Instant at);

    /**
     * Takes a post back that is not wanted any more.
     *
     * @param why for whoever reads the outbox
     * @return whether it waited: then it is {@link Fate#FAILED} and surely not sent; otherwise nothing changes
     */
    boolean withdraw(String key, String why, Instant at);

    /** What became of a post. */
    Optional<State> state(String key);

    /** How many posts wait, claimed ones included. */
    int waiting();

    /**
     * A post to send now.
     *
     * @param attempt how often it was claimed, this time included
     */
    record Claimed(String key, Post post, int attempt) {}

    /** What became of a post, with the reason where there is one to tell. */
    record State(Fate fate, Optional<MessageReference> message, String why) {}

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
