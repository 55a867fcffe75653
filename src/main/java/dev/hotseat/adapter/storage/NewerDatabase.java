package dev.hotseat.adapter.storage;

/** A newer version of the program wrote this database; the message says so in a sentence for the operator. */
public final class NewerDatabase extends RuntimeException {
    private static final long serialVersionUID = 1;

    NewerDatabase(int found, int known) {
        super("The database was written by a newer version of Hotseat (its schema is version " + found
                + ", this program knows up to " + known
                + "). Start that version again, or restore a backup of before.");
    }
}
