package dev.hotseat.adapter.storage;

/** No backup was made; the message says why, and what to do instead. */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    BackupRefused(String why) {
        super(why);
    }

    BackupRefused(String why, Throwable cause) {
        super(why, cause);
    }
}
