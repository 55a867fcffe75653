package dev.hotseat.app.posting;

/**
 * Wakes whoever sends. A post that is rung for goes out at once; one that is not waits for the next look into the outbox, at
 * most half a second. Safe for threads, and costs nothing.
 */
@FunctionalInterface
public interface Bell {

    /** Something may be due now. Rung after the commit: what is not committed is not seen. */
    void ring();
}
