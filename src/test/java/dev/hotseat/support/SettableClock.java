package dev.hotseat.support;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is told to go on. */
public final class SettableClock implements InstantSource {
    private final AtomicReference<Instant> now;

    public SettableClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    /** A clock that stands at noon of a November day. */
    public static SettableClock atNoon() {
        return new SettableClock(Instant.parse("2026-11-22T12:00:00Z"));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    public void goOn(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
