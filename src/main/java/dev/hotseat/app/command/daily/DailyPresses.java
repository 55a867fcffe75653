package dev.hotseat.app.command.daily;

import dev.hotseat.app.card.Refusals;
import dev.hotseat.app.card.daily.DailyPostCards;
import dev.hotseat.app.command.AnswerPresses;
import dev.hotseat.app.command.OnceAtMost;
import dev.hotseat.app.port.Deliveries;
import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Vote;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** What members do with a daily question, and the seal that keeps its answer until its time has come. */
public final class DailyPresses {
    private final Deliveries deliveries;
    private final AnswerPresses answers;
    private final OnceAtMost once;
    private final InstantSource clock;

    public DailyPresses(Deliveries deliveries, AnswerPresses answers, OnceAtMost once, InstantSource clock) {
        this.deliveries = deliveries;
        this.answers = answers;
        this.once = once;
        this.clock = clock;
    }

    /** Shows the answer to the presser, who took part by that, unless it is sealed. */
    public Reply reveal(Origin origin, DeliveryKey key) {
        return of(origin, key)
                .map(delivery -> delivery.asking()
                        .map(asking -> unsealed(origin, asking.question(), () -> seen(origin, key, asking.question())))
                        .orElseGet(Refusals::gone))
                .orElseGet(Refusals::gone);
    }

    private Reply seen(Origin origin, DeliveryKey key, QuestionId question) {
        deliveries.seen(key, origin.person().account(), clock.instant());
        return answers.reveal(question);
    }

    /** Takes the presser's verdict on how hard it was; the last one counts. */
    public Reply vote(Origin origin, DeliveryKey key, Vote vote) {
        if (of(origin, key).isEmpty()) {
            return Refusals.gone();
        }
        return once.counting(origin, () -> {
                    deliveries.vote(key, origin.person().account(), vote, clock.instant());
                    return vote;
                })
                .<Reply>map(given -> new Reply.ToAsker(DailyPostCards.voted(given)))
                .orElseGet(Reply.Nothing::new);
    }

    /** A forged key may name a delivery of another workspace. */
    private Optional<KeptDelivery> of(Origin origin, DeliveryKey key) {
        return deliveries.delivery(key).filter(delivery -> delivery.workspace().equals(origin.workspace()));
    }

    /** The reply, unless the answer of the question is sealed in that workspace. */
    public Reply unsealed(Origin origin, QuestionId question, Supplier<Reply> reply) {
        return deliveries
                .sealed(origin.workspace(), question, clock.instant())
                .<Reply>map(DailyPresses::sealed)
                .orElseGet(reply);
    }

    private static Reply sealed(Instant until) {
        return new Reply.ToAsker(DailyPostCards.sealed(until));
    }
}
