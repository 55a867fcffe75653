package dev.hotseat.app.daily;

import dev.hotseat.app.card.daily.DailyPost;
import dev.hotseat.app.card.daily.DailyPostCards;
import dev.hotseat.app.card.daily.NoticeCards;
import dev.hotseat.app.card.daily.Tried;
import dev.hotseat.app.card.daily.WeekCards;
import dev.hotseat.app.port.Deliveries;
import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.daily.DeliveryKey;
import java.util.Optional;

/** {@link DeliveryCards} in the words of the product. */
public final class PostedCards implements DeliveryCards {
    private final DailyPostCards cards;

    public PostedCards(Bank bank) {
        this.cards = new DailyPostCards(bank);
    }

    @Override
    public Card question(KeptSchedule schedule, KeptDelivery delivery, Question question) {
        return cards.question(post(schedule.wanted().group(), delivery, question));
    }

    @Override
    public Card answered(KeptSchedule schedule, KeptDelivery delivery, Question question, Deliveries.Tally tally) {
        return cards.answered(
                post(schedule.wanted().group(), delivery, question), new Tried(tally.members(), tally.votes()));
    }

    @Override
    public Opening opening(KeptDelivery delivery, Question question) {
        var post = post(Optional.empty(), delivery, question);
        return new Opening(DailyPostCards.threadTitle(post), DailyPostCards.threadOpening(post));
    }

    private static DailyPost post(Optional<String> group, KeptDelivery delivery, Question question) {
        var asking = delivery.asking()
                .orElseThrow(() -> new IllegalStateException(
                        "nothing was asked: " + delivery.key().key()));
        return new DailyPost(
                delivery.key(), question, asking.number(), asking.streak(), asking.late(), group, asking.sealedUntil());
    }

    @Override
    public Card week(WeekCards.Week week) {
        return WeekCards.roundup(week);
    }

    @Override
    public Card suspended(KeptSchedule schedule, String why) {
        return NoticeCards.suspended(schedule.wanted(), why);
    }

    @Override
    public Card arrivesAgain(KeptSchedule schedule) {
        return NoticeCards.arrivesAgain(schedule.wanted());
    }

    @Override
    public Card unknown(KeptSchedule schedule, DeliveryKey delivery) {
        return NoticeCards.unknown(schedule.wanted(), delivery);
    }
}
