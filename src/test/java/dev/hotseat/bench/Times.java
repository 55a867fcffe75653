package dev.hotseat.bench;

import dev.hotseat.bench.Members.Answer;
import java.time.Duration;
import java.util.Arrays;

/** How long answers took. */
final class Times {
    /** What the platforms wait for an answer. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final long start = System.nanoTime();
    private long end;
    private long[] nanos = new long[10_000];
    private int count;
    private int other;
    private int unanswered;

    long start() {
        return start;
    }

    synchronized void add(long took, Answer answer) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
        if (answer == Answer.OTHER) {
            other++;
        }
    }

    synchronized void unanswered(int more) {
        unanswered += more;
    }

    /** Nothing more is added. */
    synchronized Times end() {
        end = System.nanoTime();
        nanos = Arrays.copyOf(nanos, count);
        Arrays.sort(nanos);
        return this;
    }

    synchronized int count() {
        return count;
    }

    /** Answers that were not those that were asked for. */
    synchronized int other() {
        return other;
    }

    /** How many came later than the platforms wait, or not at all. */
    synchronized int late() {
        return unanswered
                + Math.toIntExact(
                        Arrays.stream(nanos).filter(n -> n > LONGEST.toNanos()).count());
    }

    synchronized double seconds() {
        return (end - start) / 1e9;
    }

    /** The usual percentiles, in rows that begin with that name. */
    void write(Column column, String name, Figures figures) {
        for (int percent : new int[] {50, 95, 99, 100}) {
            figures.add(column, name + (percent == 100 ? ": max, ms" : ": p" + percent + ", ms"), percentile(percent));
        }
    }

    /** In milliseconds; 100 for the longest. */
    synchronized double percentile(int percent) {
        return count == 0 ? Double.NaN : nanos[Math.max(0, Math.ceilDiv(count * percent, 100) - 1)] / 1e6;
    }
}
