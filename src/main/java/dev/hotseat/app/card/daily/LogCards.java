package dev.hotseat.app.card.daily;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.daily.Delivery;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.TimeOfDay;
import dev.hotseat.core.daily.Wanted;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What became of the posts of a schedule. */
public final class LogCards {
    /** So many deliveries are shown. */
    public static final int MOST = 20;

    private static final int A_PAGE = 10;
    private static final int LONGEST_WHY = 100;

    private LogCards() {}

    /**
     * A page of the last deliveries.
     *
     * @param deliveries the last ones, at most {@value #MOST}, the newest first
     * @param wanted from 0; beyond the end means the last one
     */
    public static Card log(ScheduleId id, Wanted schedule, List<Delivery> deliveries, int wanted) {
        if (deliveries.isEmpty()) {
            return Card.builder(Card.Tone.PLAIN, "Nothing was due yet")
                    .note(RichText.plain(ScheduleWords.briefly(schedule)))
                    .build();
        }
        int pages = (Math.min(deliveries.size(), MOST) + A_PAGE - 1) / A_PAGE;
        int page = Math.clamp(wanted, 0, pages - 1);
        var lines = deliveries.stream()
                .limit(MOST)
                .skip((long) page * A_PAGE)
                .limit(A_PAGE)
                .map(delivery -> line(delivery, schedule.zone()))
                .toList();
        var card = Card.builder(
                        Card.Tone.PLAIN,
                        "What became of the last questions"
                                + (pages == 1 ? "" : " (" + (page + 1) + " of " + pages + ")"))
                .text(ScheduleWords.list(lines))
                .note(RichText.plain(ScheduleWords.briefly(schedule)));
        var buttons = new ArrayList<Part.Button>();
        if (page > 0) {
            buttons.add(Part.Button.of(new ComponentId.DailyLog(id, page - 1), "Newer"));
        }
        if (page < pages - 1) {
            buttons.add(Part.Button.of(new ComponentId.DailyLog(id, page + 1), "Older"));
        }
        if (!buttons.isEmpty()) {
            card.part(new Part.Buttons(buttons));
        }
        return card.build();
    }

    /** {@code Mon, 2 Nov 2026: posted 09:00, in time}. */
    private static RichText line(Delivery delivery, ZoneId zone) {
        var at = delivery.fate().at().atZone(zone).toLocalTime();
        return RichText.of(
                new Inline.Words(of(delivery, zone) + ": "),
                Inline.Strong.of(delivery.fate().word()),
                new Inline.Words(" " + TimeOfDay.print(at) + ", "
                        + Bounds.shorten(delivery.fate().why(), LONGEST_WHY)));
    }

    private static String of(Delivery delivery, ZoneId zone) {
        return switch (delivery.key()) {
            case DeliveryKey.Planned(var _, var date) -> OccurrenceWords.date(date);
            case DeliveryKey.Asked _ ->
                OccurrenceWords.date(delivery.due().atZone(zone).toLocalDate()) + ", asked for";
        };
    }
}
