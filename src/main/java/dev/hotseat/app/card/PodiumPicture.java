package dev.hotseat.app.card;

import static java.util.stream.Collectors.joining;

import dev.hotseat.app.port.FinalScores;
import dev.hotseat.app.port.Pictures;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Legible;
import dev.hotseat.core.quiz.score.Placing;
import dev.hotseat.core.quiz.score.Podium;
import dev.hotseat.core.quiz.score.Race;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The picture at the end of a quiz, with what it shows in words. */
public final class PodiumPicture {
    private static final String FILE = "podium.png";

    /** In characters. With these, podium and race stay below the 1,000 of a description whatever happened. */
    private static final int LONGEST_TITLE = 80;

    private static final int LONGEST_NAME = 25;
    private static final int MOST_LEADS = 4;

    private final FinalScores scores;

    private PodiumPicture(FinalScores scores) {
        this.scores = scores;
    }

    /** Empty if there is nothing to show, since nobody has a point, or if it cannot be drawn. */
    public static Optional<Part.Picture> of(FinalScores scores, Pictures pictures) {
        var points = scores.results().placings().stream().anyMatch(placing -> placing.points() > 0);
        return points
                ? pictures.podium(scores).map(png -> new Part.Picture(FILE, png, description(scores)))
                : Optional.empty();
    }

    /** What the picture shows, in at most 1,000 characters. */
    static String description(FinalScores scores) {
        var words = new PodiumPicture(scores);
        return words.heading() + " " + words.podium() + " " + words.race();
    }

    private String heading() {
        var results = scores.results();
        return "Quiz: %s, %s, %s."
                .formatted(
                        cut(Legible.line(scores.title()), LONGEST_TITLE),
                        counted(results.rounds().size(), "round"),
                        counted(results.placings().size(), "player"));
    }

    private String podium() {
        var podium = Podium.of(scores.results());
        var steps = podium.steps().stream().map(this::step).collect(joining("; "));
        var more = podium.more() == 0
                ? ""
                : "; %s more with rank %s"
                        .formatted(podium.more(), podium.steps().getLast().rank());
        return "Podium: " + steps + more + ".";
    }

    private String step(Placing placing) {
        return "rank %s %s, %s, %s of %s right"
                .formatted(
                        placing.rank(),
                        name(placing),
                        counted(placing.points(), "point"),
                        placing.right(),
                        placing.rounds());
    }

    private String race() {
        var race = Race.of(scores.results());
        var leads = leads(race);
        var words = leads.size() > MOST_LEADS
                ? "the lead changed %s times, in the end %s"
                        .formatted(leads.size() - 1, leads.getLast().words(this))
                : leads.stream().map(lead -> lead.words(this)).collect(joining("; "));
        var ends = race.lines().stream()
                .skip(Podium.of(scores.results()).steps().size())
                .map(line -> "; %s ended with %s".formatted(name(line.placing()), counted(points(line), "point")))
                .collect(joining());
        return "Race of the points from round to round: " + words + ends + ".";
    }

    private static int points(Race.Line line) {
        return line.placing().points();
    }

    private List<Lead> leads(Race race) {
        var leads = new ArrayList<Lead>();
        for (int round = 1; round <= scores.results().rounds().size(); round++) {
            var leaders = race.leaders(round);
            if (!leads.isEmpty() && leads.getLast().leaders.equals(leaders)) {
                leads.set(leads.size() - 1, new Lead(leaders, leads.getLast().from, round));
            } else if (!leaders.isEmpty()) {
                leads.add(new Lead(leaders, round, round));
            }
        }
        return leads;
    }

    private record Lead(List<Placing> leaders, int from, int to) {
        String words(PodiumPicture picture) {
            var who = leaders.size() <= 2
                    ? leaders.stream().map(picture::name).collect(joining(" and "))
                    : leaders.size() + " players together";
            var when = from == to ? "after round " + from : "after rounds %s to %s".formatted(from, to);
            return who + " led " + when;
        }
    }

    private String name(Placing placing) {
        return cut(scores.name(placing.player()), LONGEST_NAME);
    }

    private static String counted(int number, String what) {
        return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
    }

    /** A beginning that does not end within what people see as one character. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        return text.substring(0, characters.preceding(most)).strip() + "…";
    }
}
