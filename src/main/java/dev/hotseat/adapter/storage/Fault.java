package dev.hotseat.adapter.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.sqlite.SQLiteException;

/** What an exception says about the database. */
enum Fault {
    /** Somebody else was in the way and everything was rolled back: the same again may work at once. */
    BUSY,
    /** The database cannot be reached or cannot write now. */
    UNREACHABLE,
    /** Not a fault of the database's availability. */
    OTHER;

    /** Serialization failure, deadlock, lock timeout. */
    private static final Set<String> BUSY_STATES = Set.of("40001", "40P01", "55P03");

    /**
     * Read only (a standby), cancelled by a timeout, idle for too long in a transaction. Whole classes besides: 08
     * connection, 53 resources, 57P shutdown, 58 system.
     */
    private static final Set<String> UNREACHABLE_STATES = Set.of("25006", "57014", "25P03");

    static Fault of(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            var fault = ofOne(t);
            if (fault != OTHER) {
                return fault;
            }
        }
        return OTHER;
    }

    private static Fault ofOne(Throwable thrown) {
        return switch (thrown) {
            case SQLiteException e -> ofSqlite(e);
            case SQLTransientConnectionException _ -> UNREACHABLE;
            case SQLException e when e.getSQLState() != null -> ofState(e.getSQLState());
            default -> OTHER;
        };
    }

    private static Fault ofSqlite(SQLiteException e) {
        // The low byte is the primary code; https://sqlite.org/rescode.html
        return switch (e.getResultCode().code & 0xff) {
            case 5, 6 -> BUSY; // SQLITE_BUSY, SQLITE_LOCKED
            case 8, 10, 13, 14, 15 -> UNREACHABLE; // READONLY, IOERR, FULL, CANTOPEN, PROTOCOL
            default -> OTHER;
        };
    }

    private static Fault ofState(String state) {
        if (BUSY_STATES.contains(state)) {
            return BUSY;
        }
        var unreachable = UNREACHABLE_STATES.contains(state)
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P")
                || state.startsWith("58");
        return unreachable ? UNREACHABLE : OTHER;
    }
}
