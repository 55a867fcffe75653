package dev.hotseat.core.bank;

/**
 * How probable it is that a question is asked in an interview.
 *
 * @param value from 1 (rare) to 5 (almost always)
 */
public record Likelihood(int value) implements Comparable<Likelihood> {
    public static final int LEAST = 1;
    public static final int MOST = 5;

    public Likelihood {
        if (value < LEAST || value > MOST) {
            throw new IllegalArgumentException("likelihood outside 1 to 5: " + value);
        }
    }

    @Override
    public int compareTo(Likelihood other) {
        return Integer.compare(value, other.value);
    }
}
