package dev.hotseat.core.asking;

import java.util.ArrayList;
import java.util.List;

/**
 * Positions of a cell that an audience was not asked yet.
 *
 * @param low the first one
 * @param high the first one after it; {@link #OPEN} where the gap goes on with whatever the cell grows by
 */
public record Gap(int low, int high) {
    public static final int OPEN = Integer.MAX_VALUE;

    /** Everything: the state of a cell that the audience was never asked from. */
    public static final Gap WHOLE = new Gap(0, OPEN);

    public Gap {
        if (low < 0 || high <= low) {
            throw new IllegalArgumentException("not a gap: " + low + " to " + high);
        }
    }

    public boolean holds(int position) {
        return low <= position && position < high;
    }

    /** What is left of the gap when that position is asked: none, one or two gaps, in order. */
    public List<Gap> without(int position) {
        if (!holds(position)) {
            throw new IllegalArgumentException(position + " is not in " + this);
        }
        var rest = new ArrayList<Gap>(2);
        if (low < position) {
            rest.add(new Gap(low, position));
        }
        if (position + 1 < high) {
            rest.add(new Gap(position + 1, high));
        }
        return rest;
    }
}
