package dev.hotseat.adapter.discord.post;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which channels Discord wants left alone, and until when, so that it need not say so for every post. */
final class Pauses {
    private final Map<String, Instant> until = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Pauses(InstantSource clock) {
        this.clock = clock;
    }

    /** How long the channel still has to be left alone. */
    Optional<Duration> left(String channel) {
        var now = clock.instant();
        return Optional.ofNullable(until.get(channel)).filter(now::isBefore).map(end -> Duration.between(now, end));
    }

    void add(String channel, Duration pause) {
        var now = clock.instant();
        until.values().removeIf(end -> !now.isBefore(end));
        until.put(channel, now.plus(pause));
    }
}
