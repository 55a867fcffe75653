package dev.hotseat.start;

/** A text that never appears in a log, an error or a {@code toString}. */
public final class Secret {
    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /** The text itself; only for whoever must send it. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "(hidden)";
    }
}
