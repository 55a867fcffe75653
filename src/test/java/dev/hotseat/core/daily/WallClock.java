package dev.hotseat.core.daily;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * A clock on the wall that is watched from a moment on, from one change of its offset to the next. Whoever asks must
 * ask in the order of time. What it shows is counted in seconds and days as if it stood in UTC, so that thirty years
 * are watched in no time.
 */
final class WallClock {
    private static final long DAY = 86_400;

    private final ZoneRules rules;
    private long since;
    private ZoneOffset offset;
    private long untilShowing;

    WallClock(ZoneRules rules, long fromSecond) {
        this.rules = rules;
        watch(fromSecond);
    }

    private void watch(long second) {
        since = second;
        var from = Instant.ofEpochSecond(second);
        offset = rules.getOffset(from);
        var change = rules.nextTransition(from);
        untilShowing = change == null ? Long.MAX_VALUE : change.toEpochSecond() + offset.getTotalSeconds();
    }

    /** The first second at which it shows that or later. */
    long firstShowing(long shown) {
        while (untilShowing <= shown) {
            watch(untilShowing - offset.getTotalSeconds());
        }
        return Math.max(since, shown - offset.getTotalSeconds());
    }

    /** Whether it ever shows that day. */
    boolean hasDay(long day) {
        return Math.floorDiv(firstShowing(day * DAY) + offset.getTotalSeconds(), DAY) == day;
    }

    /** The offset at the moment that was told last. */
    ZoneOffset offset() {
        return offset;
    }
}
