package dev.hotseat.core.daily.holiday;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a text, for whoever wrote it: the first few faults in words, and how many more there are. */
public final class Faults {
    private static final int MOST_TOLD = 3;

    private final List<String> told = new ArrayList<>();
    private int more;

    /** One more fault, as a sentence. */
    public void add(String sentence) {
        if (told.size() < MOST_TOLD) {
            told.add(sentence);
        } else {
            more++;
        }
    }

    public boolean isEmpty() {
        return told.isEmpty();
    }

    /** All of it in words; empty if nothing is wrong. */
    public String why() {
        return String.join(" ", told) + (more == 0 ? "" : " There are more faults: " + more + ".");
    }
}
