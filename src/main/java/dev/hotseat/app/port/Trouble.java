package dev.hotseat.app.port;

/** Why a post did not go out, as far as it matters to whoever wanted it there. */
public enum Trouble {
    /**
     * The bot is not let in: it lacks a permission, the channel or thread is gone or archived, the person takes no messages,
     * or the bot was removed. It is the same for the next post, until people change it.
     */
    SHUT_OUT,

    /** The platform does not take such a message, by its form or its size: a promise of ours is broken. */
    INVALID,

    /** It was put off until nobody wanted it any more. */
    PUT_OFF,

    /** It concerns this post alone, as when the message to edit is gone, or the platform's word for it is not known here. */
    OTHER
}
