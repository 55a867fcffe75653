package dev.hotseat.app.card.daily;

import dev.hotseat.app.card.QuestionCards;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.daily.Occurrence;
import dev.hotseat.core.daily.Pause;
import dev.hotseat.core.daily.Personal;
import dev.hotseat.core.daily.Streak;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The daily question that comes by direct message. */
public final class MeCards {
    private static final int LONGEST_WHY = 300;

    private MeCards() {}

    /**
     * The question itself.
     *
     * @param streak of the person, up to the question before
     * @param late by how much, for people, as in {@code 1 h 35 min}
     */
    public static Card question(Bank bank, Question question, Streak streak, Optional<String> late) {
        var buttons = new ArrayList<Part.Button>();
        buttons.add(Part.Button.main(new ComponentId.Reveal(question.id()), "Reveal answer"));
        if (!question.hints().isEmpty()) {
            buttons.add(Part.Button.of(new ComponentId.Hint(question.id()), "Hint"));
        }
        buttons.add(Part.Button.of(new ComponentId.Report(question.id()), "Report"));
        return Card.builder(Card.Tone.QUESTION, bank.title(question))
                .note(RichText.plain("Your question of today" + streak(streak)
                        + late.map(by -> " · " + by + " late").orElse("")))
                .text(Markdown.parse(question.text()))
                .note(QuestionCards.facts(question))
                .part(new Part.Buttons(buttons))
                .note(RichText.of(
                        new Inline.CodeSpan("/me snooze"),
                        new Inline.Words(" pauses it, "),
                        new Inline.CodeSpan("/me daily stop"),
                        new Inline.Words(" ends it.")))
                .build();
    }

    private static String streak(Streak streak) {
        return streak.days() == 0 ? "" : " · streak " + StreakWords.words(streak);
    }

    /**
     * It was set up or changed.
     *
     * @param next the next three
     * @param streaks of the person, everywhere
     * @param refused why the platform took none since it was set up or changed before
     */
    public static Card set(
            Personal wanted,
            Instant now,
            List<Occurrence> next,
            List<StreakWords.Running> streaks,
            Optional<String> refused) {
        var card = Card.builder(Card.Tone.PLAIN, "A question a day comes to you");
        refused.ifPresent(
                why -> card.text(RichText.plain("The last one did not reach you: " + Bounds.shorten(why, LONGEST_WHY)
                        + ". None were sent since. Allow direct messages from this bot; from now on"
                        + " they are tried again.")));
        card.text(RichText.plain(ScheduleWords.when(wanted.time(), wanted.days(), wanted.zone()) + " "
                        + ScheduleWords.about(wanted.selection()) + "."))
                .text(RichText.plain("It comes next:")
                        .then(ScheduleWords.list(OccurrenceWords.lines(wanted.time(), wanted.zone(), now, next).stream()
                                .map(RichText::plain)
                                .toList())));
        if (!streaks.isEmpty()) {
            card.text(RichText.plain("Your streaks:").then(StreakWords.lines(streaks)));
        }
        return card.note(RichText.plain("Days count on your streak; one miss a week is forgiven."))
                .build();
    }

    public static Card stopped() {
        return Card.saying(
                Card.Tone.PLAIN, "No more questions by direct message", RichText.plain("Your grades and streak stay."));
    }

    /** There is nothing to pause or to stop. */
    public static Card none() {
        return Card.saying(
                Card.Tone.REFUSAL,
                "No question comes to you",
                RichText.of(
                        new Inline.Words("Have one come every day with "),
                        new Inline.CodeSpan("/me daily time:09:00"),
                        new Inline.Words(".")));
    }

    public static Card snoozed(Pause pause, Optional<Occurrence> next) {
        return Card.saying(
                Card.Tone.PLAIN,
                "Paused",
                RichText.plain(pause.resumes()
                                .map(date -> "It goes on with " + OccurrenceWords.date(date) + ".")
                                .orElse("It goes on when you say so, with /me daily.")
                        + next.map(occurrence -> " The next one comes on " + OccurrenceWords.moment(occurrence) + ".")
                                .orElse("")));
    }
}
