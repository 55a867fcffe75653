package dev.hotseat.adapter.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Puts labels beside their points without one covering another. */
final class Labels {
    private Labels() {}

    /**
     * Heights near those wanted, at least {@code distance} apart and in the same order; of equals the earlier one is above.
     *
     * @param lowest the largest value that one may have; room for all of them above it is the caller's care
     */
    static List<Double> apart(List<Double> wanted, double distance, double highest, double lowest) {
        var order = IntStream.range(0, wanted.size())
                .boxed()
                .sorted(Comparator.comparing(wanted::get))
                .toList();
        var places = new ArrayList<>(wanted);
        double free = highest;
        for (int index : order) {
            places.set(index, Math.max(free, wanted.get(index)));
            free = places.get(index) + distance;
        }
        double limit = lowest;
        for (int index : order.reversed()) {
            places.set(index, Math.min(limit, places.get(index)));
            limit = places.get(index) - distance;
        }
        return places;
    }
}
