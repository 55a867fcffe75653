package dev.hotseat.adapter.storage;

import java.util.Map;

/** Where the two databases truly differ. */
enum Dialect {
    SQLITE("integer primary key autoincrement", "without rowid", ""),
    POSTGRESQL("bigint generated always as identity primary key", "", "for update skip locked");

    private final String serial;
    private final String clustered;
    private final String skipLocked;

    Dialect(String serial, String clustered, String skipLocked) {
        this.serial = serial;
        this.clustered = clustered;
        this.skipLocked = skipLocked;
    }

    /**
     * For the migrations: {@code serial}, a key whose numbers are never given twice, and {@code clustered}, a table kept
     * in the order of its primary key where that exists.
     */
    Map<String, String> placeholders() {
        return Map.of("serial", serial, "clustered", clustered);
    }

    /** After a select: lock its rows, waiting for whoever has them. SQLite has one writer at a time anyway. */
    String lock() {
        return switch (this) {
            case SQLITE -> "";
            case POSTGRESQL -> "for update";
        };
    }

    /**
     * A select of one text that differs where the database is a copy restored from a dump, or another server took its
     * place. A copy of SQLite's file is told by {@link Backup}, which writes into it.
     */
    String place() {
        return switch (this) {
            case SQLITE -> "select 'here'";
            case POSTGRESQL -> """
                select s.system_identifier || '/' || d.oid || '/' || 'daily'::regclass::oid || '/' || c.timeline_id
                from pg_control_system() s, pg_control_checkpoint() c, pg_database d
                where d.datname = current_database()
                """;
        };
    }

    /** After a select: lock its rows and leave out what others locked. SQLite has one writer at a time anyway. */
    String skipLocked() {
        return skipLocked;
    }
}
