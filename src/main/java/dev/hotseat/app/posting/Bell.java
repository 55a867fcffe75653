package dev.hotseat.app.posting;

/** Tells the loop that sends that something is due now. */
@FunctionalInterface
public interface Bell {
    void ring();
}
