package dev.hotseat.app.card.quiz;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.quiz.Mode;
import dev.hotseat.core.quiz.PlayedRound;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.RoundQuestion;
import dev.hotseat.core.quiz.Seat;
import dev.hotseat.core.quiz.Stage;
import dev.hotseat.core.quiz.score.Results;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The answer to a round, in the place of its question. */
public final class RevealCards {
    private static final int MOST_BEST = 3;
    private static final int MOST_LEADERS = 3;

    /** Less than that of a reason would say nothing. */
    private static final int SHORTEST_WHY = 40;

    private RevealCards() {}

    /**
     * The options in the order of the question, with what is right, how many chose what, and why the others are wrong;
     * who gained most, and who leads after that round. The reasons are cut where they would not fit.
     */
    public static Card of(KeptQuiz quiz, PlayedRound played) {
        var round = played.round();
        var question = round.question();
        var heading = Words.round(round.number(), quiz.quiz().settings()) + ": " + Words.letter(question.right())
                + " is right";
        var stem = Choices.stem(question.stem());
        var results = Results.after(quiz.quiz(), round.number());
        var gained = gained(quiz, played, results);
        var leading = played.counted() ? leading(quiz, results) : RichText.EMPTY;
        var next = next(quiz, played);
        int used = Bounds.cost(heading)
                + Bounds.cost(stem)
                + Bounds.cost(options(played, 0))
                + Bounds.cost(gained)
                + Bounds.cost(leading)
                + next.map(note -> new Part.Note(note).cost()).orElse(0);
        var card = Card.builder(Card.Tone.ANSWER, heading)
                .text(stem)
                .text(options(played, (Card.MOST_TEXT - used) / (RoundQuestion.OPTIONS - 1)))
                .text(gained)
                .text(leading);
        next.ifPresent(card::note);
        return card.part(new Part.Buttons(buttons(quiz, played)))
                .fallback(heading)
                .build();
    }

    private static RichText options(PlayedRound played, int longestWhy) {
        var question = played.round().question();
        var counts = played.round().counts();
        int all = played.round().answers().size();
        var text = RichText.EMPTY;
        for (int place = 0; place < RoundQuestion.OPTIONS; place++) {
            var option = question.options().get(place);
            var lines = new ArrayList<RichText>();
            lines.add(
                    option.flaw().isEmpty()
                            ? Choices.option(place, option.text(), "✅ ", ": right.")
                            : Choices.option(place, option.text(), "", ""));
            lines.add(Bars.of(counts.get(place), all));
            // A line break takes less than the gap that the cost of a text has in it
            option.flaw()
                    .filter(_ -> longestWhy >= SHORTEST_WHY)
                    .map(why -> Lines.fitting(Markdown.parse(why), longestWhy))
                    .ifPresent(lines::add);
            text = text.then(Lines.stacked(lines));
        }
        return text;
    }

    private static RichText gained(KeptQuiz quiz, PlayedRound played, Results results) {
        if (!played.counted()) {
            return RichText.plain("This round was cut short and does not count.");
        }
        if (played.round().answers().isEmpty()) {
            return RichText.plain("Nobody answered.");
        }
        int number = played.round().number();
        var best = results.bestOf(number);
        if (best.isEmpty()) {
            return RichText.plain("Nobody had it right this time.");
        }
        int points = results.marks().values().stream()
                .mapToInt(marks -> marks.get(number - 1).points())
                .max()
                .orElse(0);
        var line = new ArrayList<Inline>(List.of(Inline.Strong.of("Most points: ")));
        line.addAll(Names.of(quiz.names(), best, MOST_BEST));
        line.add(new Inline.Words(", +" + Words.number(points) + (best.size() == 1 ? "" : " each")));
        return RichText.of(line.toArray(Inline[]::new));
    }

    private static RichText leading(KeptQuiz quiz, Results results) {
        var leaders = results.placings().stream()
                .filter(placing -> placing.points() > 0)
                .limit(MOST_LEADERS)
                .toList();
        if (leaders.isEmpty()) {
            return RichText.EMPTY;
        }
        var lines = new ArrayList<RichText>();
        lines.add(RichText.of(
                Inline.Strong.of("Standings"),
                new Inline.Words(
                        " of " + Words.count(results.placings().size(), "player", "players") + survivors(quiz))));
        leaders.forEach(placing -> lines.add(Standing.brief(quiz, placing)));
        return Lines.stacked(lines);
    }

    private static String survivors(KeptQuiz quiz) {
        return quiz.quiz().settings().mode() == Mode.SURVIVAL
                ? ", " + in(quiz.quiz().seats().values()) + " still in"
                : "";
    }

    private static String in(Collection<Seat> seats) {
        return Words.number(seats.stream().filter(Seat.IN::equals).count());
    }

    /** What follows; empty once it has followed. A pause is told by its length, which stays true as it passes. */
    private static Optional<RichText> next(KeptQuiz quiz, PlayedRound played) {
        return isNewest(quiz, played)
                ? Optional.of(RichText.plain(
                        Words.round(played.round().number() + 1, quiz.quiz().settings()) + " follows after a pause of "
                                + Quiz.PAUSE.toSeconds() + " seconds."))
                : Optional.empty();
    }

    private static boolean isNewest(KeptQuiz quiz, PlayedRound played) {
        return quiz.quiz().stage() instanceof Stage.Revealed
                && quiz.quiz().played().size() == played.round().number();
    }

    private static List<Part.Button> buttons(KeptQuiz quiz, PlayedRound played) {
        var round = played.round();
        var buttons = new ArrayList<Part.Button>();
        buttons.add(Part.Button.of(new ComponentId.Deeper(round.question().id()), "Go deeper"));
        if (isNewest(quiz, played)) {
            buttons.add(Part.Button.main(new ComponentId.QuizNext(quiz.id(), round.number()), "Next round now"));
            if (quiz.threaded()) {
                buttons.add(Part.Button.danger(new ComponentId.QuizStop(quiz.id()), "Stop the quiz"));
            }
        }
        return buttons;
    }
}
