package dev.hotseat.app.daily;

import dev.hotseat.app.card.daily.WeekCards;
import dev.hotseat.app.port.Deliveries;
import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.daily.DeliveryKey;

/** Cards whose headings say what they are. */
final class PlainCards implements DeliveryCards {
    private static Card card(String heading) {
        return Card.saying(Card.Tone.PLAIN, heading, RichText.plain("words"));
    }

    @Override
    public Card question(KeptSchedule schedule, KeptDelivery delivery, Question question) {
        var asking = delivery.asking().orElseThrow();
        return card("question " + asking.number() + ": " + question.id().slug()
                + asking.late().map(by -> ", " + by + " late").orElse("")
                + (asking.streak() == 0 ? "" : ", streak " + asking.streak()));
    }

    @Override
    public Card answered(KeptSchedule schedule, KeptDelivery delivery, Question question, Deliveries.Tally tally) {
        return card("answer of " + question.id().slug() + ", " + tally.members() + " tried");
    }

    @Override
    public Opening opening(KeptDelivery delivery, Question question) {
        return new Opening("thread of " + question.id().slug(), card("answer here"));
    }

    @Override
    public Card week(WeekCards.Week week) {
        return card("week of " + week.monday() + ": " + week.asked().size() + " questions, " + week.tookPart()
                + " took part, hardest "
                + week.hardest().map(question -> question.id().slug()).orElse("none"));
    }

    @Override
    public Card suspended(KeptSchedule schedule, String why) {
        return card("suspended: " + why);
    }

    @Override
    public Card arrivesAgain(KeptSchedule schedule) {
        return card("arrives again");
    }

    @Override
    public Card unknown(KeptSchedule schedule, DeliveryKey delivery) {
        return card("unknown");
    }
}
