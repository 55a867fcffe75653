package dev.hotseat.app.port;

/**
 * The database cannot be reached, or was busy for too long. Nothing was changed, unless the connection broke during the
 * commit: then nobody knows. Trying again later is safe for whatever carries an event id or an outbox key.
 */
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
