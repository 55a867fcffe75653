package dev.hotseat.app.port;

import java.time.Instant;

/**
 * Work that is to begin at a moment, kept with everything else: it is done after a restart, by another process, and
 * late, but never forgotten. It may be done twice, so it looks first whether it is still wanted.
 */
public interface Timetable {

    /**
     * Keeps what is due then, in the transaction that is open. What is due already changes nothing.
     *
     * @param due never given twice for different moments
     */
    void at(Due due, Instant when);

    /**
     * What is due.
     *
     * @param work what kind of work, {@code [a-z-]+}: whoever does it has told so
     * @param key what it is done to, at most 200 characters of visible ASCII
     */
    record Due(String work, String key) {}
}
