package dev.hotseat.app.port;

/** The database cannot be reached, or was busy for too long. Nothing was changed; trying again later is safe. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * Wraps what the driver threw.
     *
     * @param key what was wanted, for the log
     */
    public StoreUnavailable(String key, Throwable cause) {
        super(key, cause);
    }
}
