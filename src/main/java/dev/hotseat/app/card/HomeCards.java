package dev.hotseat.app.card;

import dev.hotseat.app.card.daily.StreakWords;
import dev.hotseat.app.port.Grades;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.study.Grade;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a person finds at the bot's own place. */
public final class HomeCards {
    private HomeCards() {}

    /** How to start, and the person's numbers so far. */
    public static Card home(Grades.Tally tally, List<StreakWords.Running> streaks) {
        var card = Card.builder(Card.Tone.PLAIN, "Interview practice where you talk")
                .text(RichText.of(
                        new Inline.Words("Get a question, think, answer aloud, then press "),
                        Inline.Strong.of("Reveal answer"),
                        new Inline.Words(". Only you see what you reveal.")))
                .buttons(Part.Button.main(new ComponentId.Another(Selection.ANY, true), "Ask me a question"))
                .text(new RichText(List.of(
                        new Block.Paragraph(List.of(Inline.Strong.of("Three commands to try"))),
                        new Block.Items(
                                1,
                                List.of(
                                        step("/question", " in a channel asks everybody there"),
                                        step("/topics", " shows what there are questions about"),
                                        step("/help", " lists every command"))))))
                .part(new Part.Divider())
                .part(numbers(tally));
        if (!streaks.isEmpty()) {
            card.text(RichText.of(Inline.Strong.of("Your streaks")).then(StreakWords.lines(streaks)));
        }
        return card.note(RichText.plain(
                        "Your numbers are yours: nobody else sees them here. /privacy export shows all that"
                                + " is kept about you."))
                .build();
    }

    private static RichText step(String command, String words) {
        return RichText.of(new Inline.CodeSpan(command), new Inline.Words(words));
    }

    private static Part numbers(Grades.Tally tally) {
        return tally.ever().isEmpty()
                ? new Part.Text(RichText.of(
                        Inline.Strong.of("Your numbers so far"),
                        new Inline.Words(": none yet. After a reveal, say how well you knew the answer.")))
                : new Part.Fields(List.of(
                        new Part.Field("Last seven days", RichText.plain(words(tally.lately()))),
                        new Part.Field("All in all", RichText.plain(words(tally.ever())))));
    }

    private static String words(Map<Grade, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        var grades = Arrays.stream(Grade.values())
                .map(grade -> counts.getOrDefault(grade, 0) + " " + grade.word())
                .collect(Collectors.joining(", "));
        return all == 0 ? "nothing graded" : all + (all == 1 ? " question" : " questions") + " graded: " + grades;
    }
}
