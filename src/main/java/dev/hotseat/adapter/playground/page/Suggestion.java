package dev.hotseat.adapter.playground.page;

/**
 * An entry of the completion list.
 *
 * @param label what is completed
 * @param description what it means, may be empty
 * @param line what the typed text becomes when it is taken
 */
public record Suggestion(Kind kind, String label, String description, String line) {

    /** What is completed. */
    public enum Kind {
        COMMAND,
        OPTION,
        VALUE
    }
}
