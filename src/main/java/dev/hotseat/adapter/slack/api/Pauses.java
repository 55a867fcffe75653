package dev.hotseat.adapter.slack.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;

/** Where Slack asked for a pause: a channel's holds nobody else up. Safe for threads. */
final class Pauses {
    private static final int MOST = 10_000;

    private final Cache<String, Long> until =
            Caffeine.newBuilder().maximumSize(MOST).build();

    /** Nothing goes there for that long. */
    void hold(String where, Duration pause) {
        until.put(where, System.nanoTime() + pause.toNanos());
    }

    /** What is left of the pause there. */
    Optional<Duration> left(String where) {
        var end = until.getIfPresent(where);
        if (end == null) {
            return Optional.empty();
        }
        var left = Duration.ofNanos(end - System.nanoTime());
        if (left.isPositive()) {
            return Optional.of(left);
        }
        until.asMap().remove(where, end);
        return Optional.empty();
    }
}
