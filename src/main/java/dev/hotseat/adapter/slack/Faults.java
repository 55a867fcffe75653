package dev.hotseat.adapter.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Collects what is wrong, with the JSON pointer of its place. */
final class Faults {
    private final List<String> faults = new ArrayList<>();

    List<String> all() {
        return List.copyOf(faults);
    }

    void add(String pointer, String fault) {
        faults.add(pointer + " " + fault);
    }

    void atMost(String pointer, int count, int most, String what) {
        if (count > most) {
            add(pointer, "has " + count + " " + what + ", at most " + most + " are allowed");
        }
    }

    /** The length of a text; one that is missing has none. */
    void length(String pointer, JsonNode text, int least, int most) {
        int length = text.asText("").length();
        if (length < least || length > most) {
            add(pointer, "has " + length + " characters, " + least + " to " + most + " are allowed");
        }
    }

    void size(String pointer, JsonNode array, int least, int most) {
        if (array.size() < least || array.size() > most) {
            add(pointer, "has " + array.size() + " entries, " + least + " to " + most + " are allowed");
        }
    }

    void unique(String pointer, List<String> values, String what) {
        var seen = new HashSet<String>();
        values.stream().filter(v -> !seen.add(v)).forEach(v -> add(pointer, "has the " + what + " twice: " + v));
    }
}
