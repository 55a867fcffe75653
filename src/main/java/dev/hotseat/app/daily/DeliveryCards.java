package dev.hotseat.app.daily;

import dev.hotseat.app.port.Deliveries;
import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.daily.DeliveryKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The cards of what is posted without somebody asking for it at that moment. */
public interface DeliveryCards {

    /** The question. What it says beside it stands in the delivery's {@link KeptDelivery.Asking}, which is there. */
    Card question(KeptSchedule schedule, KeptDelivery delivery, Question question);

    /** The question with its answer for all; takes the place of {@link #question} when the seal is over. */
    Card answered(KeptSchedule schedule, KeptDelivery delivery, Question question, Deliveries.Tally tally);

    /** The title of the thread of a question, and its first message. */
    Opening opening(KeptDelivery delivery, Question question);

    /** Sums up a week. */
    Card week(Week week);

    /**
     * A week of a schedule.
     *
     * @param monday its first date
     * @param asked in the order in which they were asked
     * @param tookPart how many members tried at least one
     * @param hardest the one with most votes for hard; empty if nobody voted so
     * @param streak of the channel, in days
     */
    record Week(LocalDate monday, List<Question> asked, int tookPart, Optional<Question> hardest, int streak) {
        public Week {
            asked = List.copyOf(asked);
        }
    }

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
