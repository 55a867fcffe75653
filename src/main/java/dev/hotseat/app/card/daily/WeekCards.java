package dev.hotseat.app.card.daily;

import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The weekly round-up of a schedule. */
public final class WeekCards {
    private static final int MOST_ASKED = 8;
    private static final int LONGEST_QUESTION = 110;

    private WeekCards() {}

    /**
     * A week of a schedule.
     *
     * @param monday its first date
     * @param asked in the order in which they were asked
     * @param tookPart how many members tried at least one
     * @param hardest the one with most votes for hard; empty if nobody voted so
     * @param streak of the channel, in days
     */
    public record Week(LocalDate monday, List<Question> asked, int tookPart, Optional<Question> hardest, int streak) {
        public Week {
            asked = List.copyOf(asked);
        }
    }

    public static Card roundup(Week week) {
        var lines = new ArrayList<RichText>();
        for (var question :
                week.asked().subList(0, Math.min(MOST_ASKED, week.asked().size()))) {
            lines.add(line(question));
        }
        var card = Card.builder(
                        Card.Tone.PLAIN,
                        "The week of " + OccurrenceWords.date(week.monday()) + " in "
                                + (week.asked().size() == 1
                                        ? "one question"
                                        : week.asked().size() + " questions"))
                .text(ScheduleWords.list(lines));
        if (week.asked().size() > MOST_ASKED) {
            card.text(RichText.plain("… and " + (week.asked().size() - MOST_ASKED) + " more."));
        }
        week.hardest()
                .ifPresent(hardest -> card.text(
                        RichText.of(Inline.Strong.of("The hardest one")).then(line(hardest))));
        return card.note(RichText.plain((week.tookPart() == 0
                                ? "Nobody took part"
                                : week.tookPart() == 1 ? "1 member took part" : week.tookPart() + " members took part")
                        + (week.streak() == 0
                                ? ""
                                : " · streak " + week.streak() + (week.streak() == 1 ? " day" : " days"))))
                .build();
    }

    private static RichText line(Question question) {
        var words =
                Markdown.parse(question.text()).plain().replaceAll("\\s+", " ").strip();
        return RichText.of(
                new Inline.Words(Bounds.shorten(words.isEmpty() ? "…" : words, LONGEST_QUESTION) + " · "),
                new Inline.CodeSpan(question.id().slug()));
    }
}
