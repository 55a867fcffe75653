package dev.hotseat.app.card.daily;

import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Wanted;

/** What a manager is told without having asked. */
public final class NoticeCards {
    private static final int LONGEST_WHY = 300;

    private NoticeCards() {}

    /**
     * The platform refuses the posts of a schedule.
     *
     * @param why a sentence
     */
    public static Card suspended(Wanted wanted, String why) {
        return about("The daily question is suspended", wanted)
                .text(RichText.plain(Bounds.shorten(why, LONGEST_WHY)))
                .text(RichText.plain("Nothing is lost: it goes on by itself as soon as posts arrive there again."
                        + " Until then you are told once a week."))
                .build();
    }

    /** The posts of a schedule arrive again. */
    public static Card arrivesAgain(Wanted wanted) {
        return about("The daily question goes on", wanted)
                .text(RichText.plain("Posts arrive there again."))
                .build();
    }

    /** Nobody knows whether a post went out. */
    public static Card unknown(Wanted wanted, DeliveryKey delivery) {
        var which = switch (delivery) {
            case DeliveryKey.Planned(var _, var date) -> "The question of " + OccurrenceWords.date(date);
            case DeliveryKey.Asked _ -> "The question that was asked for";
        };
        return about("A question may be missing", wanted)
                .text(RichText.plain(which + " was on its way when something broke, and the platform does not say"
                        + " whether it arrived. It is not sent again, so that it does not come twice."))
                .text(RichText.of(
                        new Inline.Words("If it is not there, "),
                        new Inline.CodeSpan("/daily now"),
                        new Inline.Words(" posts another one.")))
                .build();
    }

    private static Card.Builder about(String heading, Wanted wanted) {
        return Card.builder(Card.Tone.PLAIN, heading)
                .text(RichText.of(
                        Inline.Strong.of(ScheduleWords.briefly(wanted)),
                        new Inline.Words(" in "),
                        new Inline.ChannelOf(wanted.channel())));
    }
}
