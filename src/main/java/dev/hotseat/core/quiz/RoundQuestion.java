package dev.hotseat.core.quiz;

import dev.hotseat.core.bank.Answer.Choices;
import dev.hotseat.core.bank.QuestionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A question as a round puts it. It holds its texts, so that a round stays what it is when the bank changes under it.
 *
 * @param options {@value #OPTIONS} of them, one right, in the order that everybody sees from question to reveal
 */
public record RoundQuestion(QuestionId id, String stem, List<Option> options) {
    public static final int OPTIONS = 4;

    /**
     * One of the answers to choose from.
     *
     * @param flaw why it is wrong; empty for the right one
     */
    public record Option(String text, Optional<String> flaw) {
        boolean isRight() {
            return flaw.isEmpty();
        }
    }

    public RoundQuestion {
        options = List.copyOf(options);
        if (options.size() != OPTIONS
                || options.stream().filter(Option::isRight).count() != 1) {
            throw new IllegalArgumentException("not " + OPTIONS + " options with one right: " + id.slug());
        }
    }

    /**
     * The choices of a question in an order drawn by {@code chance}.
     *
     * @throws IllegalArgumentException if there are not three wrong ones
     */
    public static RoundQuestion shuffled(QuestionId id, Choices choices, RandomGenerator chance) {
        var options = new ArrayList<Option>(OPTIONS);
        options.add(new Option(choices.right(), Optional.empty()));
        choices.wrong().forEach(wrong -> options.add(new Option(wrong.text(), Optional.of(wrong.why()))));
        Collections.shuffle(options, chance);
        return new RoundQuestion(id, choices.stem(), options);
    }

    /** The place of the right option, from 0. */
    public int right() {
        for (int place = 0; place < options.size(); place++) {
            if (options.get(place).isRight()) {
                return place;
            }
        }
        throw new IllegalStateException("no right option: " + id.slug());
    }
}
