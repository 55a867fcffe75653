package dev.hotseat.app.daily;

import dev.hotseat.app.card.daily.WeekCards;
import dev.hotseat.app.port.Deliveries;
import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.daily.DeliveryKey;

/** The cards of what is posted without somebody asking for it at that moment. */
public interface DeliveryCards {

    /** The question. What it says beside it stands in the delivery's {@link KeptDelivery.Asking}, which is there. */
    Card question(KeptSchedule schedule, KeptDelivery delivery, Question question);

    /** The question with its answer for all; takes the place of {@link #question} when the seal is over. */
    Card answered(KeptSchedule schedule, KeptDelivery delivery, Question question, Deliveries.Tally tally);

    /** The title of the thread of a question, and its first message. */
    Opening opening(KeptDelivery delivery, Question question);

    /** Sums up a week. */
    Card week(WeekCards.Week week);

    /** Tells a manager that the platform refuses the posts. */
    Card suspended(KeptSchedule schedule, String why);

    /** Tells a manager that posts arrive again. */
    Card arrivesAgain(KeptSchedule schedule);

    /** Tells a manager that nobody knows whether a post went out. */
    Card unknown(KeptSchedule schedule, DeliveryKey delivery);

    /**
     * How a thread begins.
     *
     * @param title at most 100 characters
     */
    record Opening(String title, Card card) {}
}
