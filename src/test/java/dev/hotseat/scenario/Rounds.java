package dev.hotseat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.text.Markdown;
import dev.hotseat.core.bank.Answer;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A round of a quiz as it is shown, with what the bank says of it.
 *
 * @param choices those of its question
 */
record Rounds(Answer.Choices choices, Seen round) {

    static Rounds of(Seen round) {
        return World.BANK.questions().stream()
                .flatMap(question -> question.answer().flatMap(Answer::choices).stream())
                .filter(choices -> squeezed(round.text())
                        .contains(squeezed(Markdown.parse(choices.stem()).plain())))
                .map(choices -> new Rounds(choices, round))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no question of the bank in " + round));
    }

    /** All white space as one blank: platforms break lines in their own ways. */
    static String squeezed(String text) {
        return text.replaceAll("\\s+", " ");
    }

    String right() {
        return letterOf(choices.right());
    }

    String wrong() {
        return letterOf(choices.wrong().getFirst().text());
    }

    /** The letter in front of an option. */
    private String letterOf(String option) {
        var text = squeezed(round.text());
        int place = text.indexOf(squeezed(Markdown.parse(option).plain()));
        assertThat(place).as(option + " in " + text).isPositive();
        return Stream.of("A", "B", "C", "D")
                .max(Comparator.comparingInt(letter -> text.lastIndexOf(letter + " ", place - 2)))
                .orElseThrow();
    }
}
