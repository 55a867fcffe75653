package dev.hotseat.app.card.daily;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Form;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.Wanted;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;

/** The holidays of a schedule. */
public final class HolidayCards {
    /** The field of the form that holds dates as typed. */
    public static final String DATES = "dates";

    /** The field of the form that holds a calendar file. */
    public static final String FILE = "file";

    /** Slack's bound for a text. */
    public static final int LONGEST_DATES = 3_000;

    private static final int MOST_SHOWN = 10;

    private HolidayCards() {}

    /** Asks for the dates, which take the place of those before. */
    public static Form form(ScheduleId id) {
        return new Form(
                new ComponentId.DailyHolidaysForm(id),
                "Days without a question",
                List.of(
                        new Form.TextField(
                                DATES,
                                "Dates; they take the place of those before",
                                "2026-12-24..2027-01-02, 2027-05-01",
                                LONGEST_DATES,
                                false,
                                true),
                        new Form.FileField(FILE, "Or a calendar file (.ics)", false)));
    }

    /**
     * The holidays were set.
     *
     * @param holidays all of them
     * @param today in the zone of the schedule
     */
    public static Card set(Wanted wanted, NavigableSet<LocalDate> holidays, LocalDate today) {
        var ahead = holidays.tailSet(today, true);
        var card = Card.builder(
                Card.Tone.PLAIN,
                holidays.isEmpty()
                        ? "No holidays"
                        : holidays.size() == 1 ? "1 holiday is noted" : holidays.size() + " holidays are noted");
        if (ahead.isEmpty()) {
            card.text(RichText.plain(
                    holidays.isEmpty() ? "A question comes on every planned day." : "All of them are over."));
        } else {
            card.text(RichText.plain("No question comes on:")
                    .then(ScheduleWords.list(ahead.stream()
                            .limit(MOST_SHOWN)
                            .map(date -> RichText.plain(OccurrenceWords.date(date)))
                            .toList())));
        }
        if (ahead.size() > MOST_SHOWN) {
            card.text(RichText.plain("… and " + (ahead.size() - MOST_SHOWN) + " more."));
        }
        return card.note(RichText.plain(ScheduleWords.briefly(wanted))).build();
    }
}
