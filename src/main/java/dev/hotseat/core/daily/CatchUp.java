package dev.hotseat.core.daily;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * How late a post may still be sent.
 *
 * @param window not negative; what is later by exactly this is still sent
 */
public record CatchUp(Duration window) {
    /** What is sent within this of its moment is in time: nobody is told that a queue took some seconds. */
    public static final Duration IN_TIME = Duration.ofMinutes(1);

    /** So long a queue may take where many are due at once: what comes by then is late only if it says so itself. */
    private static final Duration QUEUED = Duration.ofMinutes(5);

    public CatchUp {
        if (window.isNegative()) {
            throw new IllegalArgumentException("not a window: " + window);
        }
    }

    /** The last moment at which what was due then is sent. */
    public Instant until(Instant due) {
        return due.plus(window.compareTo(IN_TIME) > 0 ? window : IN_TIME);
    }

    /** What to do now with what was due at that moment. */
    public Decision decide(Instant due, Instant now) {
        var late = Duration.between(due, now);
        if (late.isNegative()) {
            return new Decision.Wait(late.negated());
        }
        if (inTime(late)) {
            return new Decision.PostNow();
        }
        return late.compareTo(window) <= 0
                ? new Decision.PostLate(words(late))
                : new Decision.TooLate(words(late) + " late, and after " + words(window) + " it is not sent any more");
    }

    /**
     * What to do now with several occurrences of one schedule: of those whose moment has come, only the newest may be
     * sent. The answer has them in the order of their dates.
     */
    public SequencedMap<Occurrence, Decision> decide(Collection<Occurrence> occurrences, Instant now) {
        var ordered = occurrences.stream()
                .sorted(Comparator.comparing(Occurrence::date))
                .toList();
        var decisions = new LinkedHashMap<Occurrence, Decision>();
        for (int i = 0; i < ordered.size(); i++) {
            var decision = decide(ordered.get(i).instant(), now);
            decisions.put(ordered.get(i), newerIsDue(ordered, i, now) ? superseded(decision) : decision);
        }
        return Collections.unmodifiableSequencedMap(decisions);
    }

    private static boolean newerIsDue(List<Occurrence> ordered, int index, Instant now) {
        return index + 1 < ordered.size() && !ordered.get(index + 1).instant().isAfter(now);
    }

    private static Decision superseded(Decision decision) {
        return switch (decision) {
            case Decision.PostNow _, Decision.PostLate _ ->
                new Decision.TooLate("a newer one was due as well, and only the newest is sent");
            case Decision.Wait _, Decision.TooLate _ -> decision;
        };
    }

    /**
     * When a message came. Clocks differ: it was not there before it was due, nor after we heard of it.
     *
     * @param created what its platform says
     * @param heard by our own clock
     */
    public static Instant came(Instant due, Instant created, Instant heard) {
        var notBefore = created.isBefore(due) ? due : created;
        return notBefore.isAfter(heard) ? heard : notBefore;
    }

    /**
     * By how much something that was due then came late, for people; empty: in time.
     *
     * @param saysSo whether its own words say that it is late
     */
    public static Optional<String> late(Instant due, Instant came, boolean saysSo) {
        var after = Duration.between(due, came);
        return saysSo || after.compareTo(QUEUED) > 0
                ? Optional.of(words(after.isNegative() ? Duration.ZERO : after))
                : Optional.empty();
    }

    static boolean inTime(Duration late) {
        return late.compareTo(IN_TIME) <= 0;
    }

    /** {@code 35 min}, {@code 1 h 35 min}, {@code 2 h}, {@code 3 days}: rounded down. */
    static String words(Duration span) {
        if (span.toHours() >= 48) {
            return span.toDays() + " days";
        }
        if (span.toHours() == 0) {
            return span.toMinutes() + " min";
        }
        return span.toHours() + " h" + (span.toMinutesPart() == 0 ? "" : " " + span.toMinutesPart() + " min");
    }
}
