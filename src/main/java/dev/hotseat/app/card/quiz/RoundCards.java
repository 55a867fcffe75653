package dev.hotseat.app.card.quiz;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.Round;
import dev.hotseat.core.quiz.RoundQuestion;
import dev.hotseat.core.quiz.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.stream.IntStream;

/** A round that takes answers. */
public final class RoundCards {
    private RoundCards() {}

    /**
     * The question with its options. It tells how many have answered, and nothing of what.
     *
     * @param closes when its time is up, by the platform's clock
     * @param left until then by ours, for platforms that do not count down
     */
    public static Card open(KeptQuiz quiz, Round round, Instant closes, Duration left) {
        var question = round.question();
        var card = Card.builder(
                        Card.Tone.QUESTION,
                        Words.round(round.number(), quiz.quiz().settings()))
                .text(Choices.stem(question.stem()))
                .text(options(question))
                .note(RichText.of(
                        new Inline.Words("Closes "),
                        countdown(closes, left),
                        new Inline.Words(" · " + answered(quiz, round))))
                .part(new Part.Buttons(IntStream.range(0, RoundQuestion.OPTIONS)
                        .mapToObj(place -> Part.Button.of(
                                new ComponentId.QuizOption(quiz.id(), round.number(), place), Words.letter(place)))
                        .toList()));
        if (quiz.threaded()) {
            card.buttons(
                    Part.Button.of(new ComponentId.QuizSkip(quiz.id(), round.number()), "Skip"),
                    Part.Button.danger(new ComponentId.QuizStop(quiz.id()), "Stop the quiz"));
        }
        return card.build();
    }

    private static RichText options(RoundQuestion question) {
        var text = RichText.EMPTY;
        for (int place = 0; place < RoundQuestion.OPTIONS; place++) {
            text = text.then(Choices.option(place, question.options().get(place).text(), "", ""));
        }
        return text;
    }

    /** Seconds that have begun count: a second too many is better than one too few to somebody who hurries. */
    static Inline countdown(Instant at, Duration left) {
        return new Inline.Countdown(at, Math.clamp(Math.ceilDiv(left.toMillis(), 1000L), 0, Integer.MAX_VALUE));
    }

    /** How many have answered. In a calm game the others are waited for, so it tells how many they are. */
    public static String answered(KeptQuiz quiz, Round round) {
        int answers = round.answers().size();
        if (quiz.quiz().settings().mode() != Mode.CALM) {
            return answers == 0 ? "nobody has answered yet" : Words.number(answers) + " answered";
        }
        var all = new HashSet<>(round.answers().keySet());
        quiz.quiz().seats().forEach((player, seat) -> {
            if (seat == Seat.IN) {
                all.add(player);
            }
        });
        return all.isEmpty()
                ? "nobody has answered yet"
                : Words.number(answers) + " of " + Words.number(all.size()) + " answered";
    }

    /**
     * In the place of a message that came when nobody waited for it any more.
     *
     * @param elsewhere whether the round took place in another message
     */
    public static Card late(KeptQuiz quiz, int round, boolean elsewhere) {
        return Card.saying(
                Card.Tone.PLAIN,
                Words.round(round, quiz.quiz().settings()),
                RichText.plain(
                        elsewhere
                                ? "This message came late: the round is over, and its answer is in the other one."
                                : "This message came late: the quiz was over by then, and the round did not take"
                                        + " place."));
    }

    /** In the place of an older message of a round that was posted anew. */
    public static Card moved(KeptQuiz quiz, int round) {
        return Card.saying(
                Card.Tone.PLAIN,
                Words.round(round, quiz.quiz().settings()),
                RichText.plain("I was away for a moment. This round goes on in a new message below. Answers that were"
                        + " confirmed stand; for all others the time starts again there."));
    }
}
