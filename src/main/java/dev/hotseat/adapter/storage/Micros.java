package dev.hotseat.adapter.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The stored form of instants: microseconds since 1970-01-01T00:00:00Z, rounded down. */
final class Micros {
    private Micros() {}

    static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
