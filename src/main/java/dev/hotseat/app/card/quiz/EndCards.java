package dev.hotseat.app.card.quiz;

import dev.hotseat.app.port.KeptQuiz;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.quiz.Ending;
import dev.hotseat.core.quiz.PlayedRound;
import dev.hotseat.core.quiz.Quiz;
import dev.hotseat.core.quiz.Stage;
import dev.hotseat.core.quiz.score.Placing;
import dev.hotseat.core.quiz.score.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is shown to all when a quiz is over, and the full standings. */
public final class EndCards {
    private static final List<String> MEDALS = List.of("🥇", "🥈", "🥉");
    private static final int MOST_SHARING = 5;
    private static final int LONGEST_STEM = 160;
    private static final int LINES = 12;

    private EndCards() {}

    /** The podium. Equals share a medal; nobody gets one for no points. */
    public static Card podium(KeptQuiz quiz, Results results, Optional<Part.Picture> picture) {
        var ending = ending(quiz.quiz());
        var card = Card.builder(Card.Tone.ANSWER, heading(ending)).text(medals(quiz, results.placings()));
        picture.ifPresent(card::part);
        card.text(RichText.plain(why(ending)));
        results.hardest().map(EndCards::hardest).ifPresent(card::text);
        if (!results.rounds().isEmpty()) {
            card.note(RichText.plain(facts(quiz.quiz(), results)));
        }
        return card.part(new Part.Buttons(buttons(quiz, results))).build();
    }

    /** A quiz that is still on is about to be over when this is asked. */
    private static Ending ending(Quiz quiz) {
        return quiz.stage() instanceof Stage.Ended(var ending) ? ending : Ending.FINISHED;
    }

    private static String heading(Ending ending) {
        return switch (ending) {
            case FINISHED, NOBODY_LEFT -> "The quiz is over";
            case STOPPED -> "The quiz was stopped";
            case CANCELLED -> "Quiz called off";
            case NOBODY_ANSWERED, NO_QUESTION, INTERRUPTED -> "The quiz ends early";
        };
    }

    private static String why(Ending ending) {
        return switch (ending) {
            case FINISHED -> "Thanks for playing.";
            case STOPPED -> "Whatever was won before counts.";
            case CANCELLED -> "It was called off before the first round. Play again whenever it suits you.";
            case NOBODY_ANSWERED ->
                "Nobody answered for " + Quiz.MOST_QUIET_ROUNDS
                        + " rounds, so you seem to be busy. Play again whenever it suits you.";
            case NOBODY_LEFT -> "Everybody is out: that one was hard.";
            case NO_QUESTION -> "The bank has no further question for this choice. /topics shows what else there is.";
            case INTERRUPTED -> "A round could not be posted here, sorry. Whatever was won before counts.";
        };
    }

    private static RichText medals(KeptQuiz quiz, List<Placing> placings) {
        var lines = new ArrayList<RichText>();
        for (int rank = 1; rank <= MEDALS.size(); rank++) {
            int place = rank;
            var equals = placings.stream()
                    .filter(placing -> placing.rank() == place && placing.points() > 0)
                    .toList();
            if (!equals.isEmpty()) {
                lines.add(medal(quiz, equals));
            }
        }
        return lines.isEmpty() ? RichText.plain("Nobody has points.") : Lines.stacked(lines);
    }

    private static RichText medal(KeptQuiz quiz, List<Placing> equals) {
        var first = equals.getFirst();
        var line = new ArrayList<Inline>(List.of(new Inline.Words(MEDALS.get(first.rank() - 1) + " ")));
        line.addAll(Names.of(quiz.names(), equals.stream().map(Placing::player).toList(), MOST_SHARING));
        line.add(new Inline.Words(" — " + Words.points(first.points())
                + (equals.size() == 1 ? ", " + Words.accuracy(first.right(), first.rounds()) : " each")));
        return RichText.of(line.toArray(Inline[]::new));
    }

    private static RichText hardest(PlayedRound played) {
        var round = played.round();
        int right = round.counts().get(round.question().right());
        return RichText.of(
                Inline.Strong.of("Hardest question: "),
                new Inline.Words(Bounds.shorten(
                                Markdown.parse(round.question().stem()).plain().replace('\n', ' '), LONGEST_STEM)
                        + " — " + Words.accuracy(right, round.answers().size())));
    }

    private static String facts(Quiz quiz, Results results) {
        int counted =
                (int) results.rounds().stream().filter(PlayedRound::counted).count();
        return (counted == quiz.settings().questions()
                        ? Words.count(counted, "round", "rounds")
                        : counted + " of " + Words.count(quiz.settings().questions(), "round", "rounds"))
                + " · " + Words.count(results.placings().size(), "player", "players");
    }

    private static List<Part.Button> buttons(KeptQuiz quiz, Results results) {
        var buttons = new ArrayList<Part.Button>();
        if (!results.placings().isEmpty() && !results.rounds().isEmpty()) {
            buttons.add(Part.Button.of(new ComponentId.QuizStandings(quiz.id(), 0), "Full standings"));
            buttons.add(Part.Button.of(new ComponentId.QuizMine(quiz.id(), 0), "My answers"));
        }
        buttons.add(Part.Button.main(new ComponentId.QuizAgain(quiz.id()), "Play again"));
        return buttons;
    }

    /**
     * A page of the full standings, with the asker's own line below if it is on another one.
     *
     * @param page from 0; beyond the end means the last one
     */
    public static Card standings(KeptQuiz quiz, AccountId asker, int page) {
        var placings = Results.of(quiz.quiz()).placings();
        var turning = Turning.to(page, placings.size(), LINES);
        var shown = turning.of(placings);
        var card = Card.builder(Card.Tone.PLAIN, "Standings" + turning.position());
        card.text(
                shown.isEmpty()
                        ? RichText.plain("Nobody has joined this quiz.")
                        : Lines.stacked(
                                shown.stream().map(p -> Standing.full(quiz, p)).toList()));
        placings.stream()
                .filter(placing -> placing.player().equals(asker) && !shown.contains(placing))
                .findFirst()
                .ifPresent(own -> card.part(new Part.Divider()).text(Standing.full(quiz, own)));
        turning.buttons(to -> new ComponentId.QuizStandings(quiz.id(), to)).ifPresent(card::part);
        return card.build();
    }
}
