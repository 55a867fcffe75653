package dev.hotseat.core.bank.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How alike texts are, from 0 to 1: the cosine between their vectors of letter trigrams, each trigram weighted by
 * {@code (1 + ln tf) · ln(N / df + 1)} (Manning, Raghavan, Schütze, Introduction to Information Retrieval, 2008, section
 * 6.4). Trigrams make word forms alike, weights let words that many texts share count little. The order of words does not
 * matter.
 */
final class Similarity {
    private static final int LENGTH = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final List<Map<String, Double>> vectors;

    Similarity(List<String> texts) {
        var counts = texts.stream().map(Similarity::counts).toList();
        var textsWith = new HashMap<String, Integer>();
        counts.forEach(count -> count.keySet().forEach(trigram -> textsWith.merge(trigram, 1, Integer::sum)));
        vectors = new ArrayList<>();
        for (var count : counts) {
            var vector = new HashMap<String, Double>();
            double squares = 0;
            for (var entry : count.entrySet()) {
                double rarity = Math.log((double) texts.size() / textsWith.getOrDefault(entry.getKey(), 1) + 1);
                double weight = (1 + Math.log(entry.getValue())) * rarity;
                vector.put(entry.getKey(), weight);
                squares += weight * weight;
            }
            double length = Math.sqrt(squares);
            vector.replaceAll((_, weight) -> weight / length);
            vectors.add(vector);
        }
    }

    private static Map<String, Integer> counts(String text) {
        var counts = new HashMap<String, Integer>();
        var words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            var padded = " " + words.group() + " ";
            for (int i = 0; i + LENGTH <= padded.length(); i++) {
                counts.merge(padded.substring(i, i + LENGTH), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The similarity of the texts at these positions of the list. */
    double of(int one, int other) {
        boolean first = vectors.get(one).size() < vectors.get(other).size();
        var smaller = vectors.get(first ? one : other);
        var larger = vectors.get(first ? other : one);
        double sum = 0;
        for (var entry : smaller.entrySet()) {
            sum += entry.getValue() * larger.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }
}
