package dev.hotseat.app.daily;

import dev.hotseat.app.port.Asked.Drawn;
import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.app.port.KeptDelivery.Asking;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.KeptSchedule.Course;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.asking.Audience;
import dev.hotseat.core.asking.Leaning;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.daily.Delivery;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Fate;
import dev.hotseat.core.daily.Order;
import dev.hotseat.core.daily.Streak;
import dev.hotseat.core.place.MessageReference;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Puts into the outbox what a channel sees, in the open transaction and with the schedule locked. */
final class DailyPosts {
    /** So far back the question before is looked for, behind dates on which nothing was asked. */
    private static final int SEEN_BEFORE = 50;

    private final DailyStores stores;
    private final Ledger ledger;
    private final Bank bank;
    private final DeliveryCards cards;
    private final RandomGenerator chance;

    DailyPosts(DailyStores stores, Bank bank, DeliveryCards cards, RandomGenerator chance) {
        this.stores = stores;
        this.ledger = new Ledger(stores.deliveries());
        this.bank = bank;
        this.cards = cards;
        this.chance = chance;
    }

    /**
     * Draws a question, claims its delivery and adds its post. A delivery that is in the ledger already stays as it is,
     * unless its date was left out at an earlier time and has come once more.
     *
     * @param late by how much, for people
     * @return the schedule after it, to be kept by the caller
     */
    KeptSchedule claim(KeptSchedule schedule, DeliveryKey key, Instant due, Optional<String> late, Instant now) {
        if (ledger.has(key)) {
            return schedule;
        }
        var drawn = draw(schedule);
        if (drawn.isEmpty()) {
            ledger.note(schedule, key, due, new Fate.Skipped(now, "the bank has no question of this selection"));
            return schedule;
        }
        var after = schedule.on(drawn.get().course());
        var sealed = schedule.wanted().reveal().sealedUntil(now);
        var question = drawn.get().question();
        var asking = new Asking(
                question.id(),
                after.course().questions(),
                after.course().lap(),
                after.course().lap() > schedule.course().lap() || openerIsLost(after),
                streak(schedule, key, now),
                late,
                sealed);
        var claimed = new KeptDelivery(
                schedule.workspace(), new Delivery(key, due, new Fate.Claimed(now, "on its way")), Optional.of(asking));
        ledger.enter(claimed);
        stores.outbox()
                .add(
                        PostKey.question(key),
                        new Post.Say(
                                schedule.wanted().channel(),
                                Optional.empty(),
                                cards.question(after, claimed, question)),
                        now,
                        haste(key));
        return after;
    }

    /** Whether the lap was to begin with the question before, and that did not go out: then it begins with this one. */
    private boolean openerIsLost(KeptSchedule schedule) {
        return schedule.course().lap() > 1
                && stores.deliveries().last(schedule.id(), SEEN_BEFORE).stream()
                        .filter(kept -> kept.asking().isPresent())
                        .findFirst()
                        .filter(kept -> kept.fate() instanceof Fate.Failed || kept.fate() instanceof Fate.Missed)
                        .flatMap(KeptDelivery::asking)
                        .filter(asking -> asking.opensLap()
                                && asking.lap() == schedule.course().lap())
                        .isPresent();
    }

    /** Gives the post of a delivery the words of this one; whether it waited. */
    boolean reword(KeptSchedule schedule, KeptDelivery delivery) {
        return question(delivery)
                .map(question -> stores.outbox()
                        .reword(PostKey.question(delivery.key()), cards.question(schedule, delivery, question)))
                .orElse(false);
    }

    private record Chosen(Question question, Course course) {}

    private Optional<Chosen> draw(KeptSchedule schedule) {
        var course = schedule.course();
        var selection = schedule.wanted().selection();
        var spare = course.spare().flatMap(bank::question).filter(selection::includes);
        if (spare.isPresent()) {
            return Optional.of(new Chosen(spare.get(), course.posted(course.lap(), course.lapBegan())));
        }
        return stores.asked()
                .draw(
                        new Audience.Channel(schedule.wanted().channel()),
                        selection,
                        leaning(schedule.wanted().order()),
                        chance)
                .flatMap(drawn ->
                        bank.currentFor(drawn.question()).map(question -> new Chosen(question, after(course, drawn))));
    }

    private static Leaning leaning(Order order) {
        return switch (order) {
            case PROBABLE -> Leaning.LIKELIEST_FIRST;
            case SHUFFLED -> Leaning.NONE;
        };
    }

    /** The one that is longest ago comes first, so if it was asked in this lap, all were. */
    private static Course after(Course course, Drawn drawn) {
        boolean usedUp = drawn.before().isPresent() && drawn.before().getAsLong() >= course.lapBegan();
        return usedUp
                ? course.posted(course.lap() + 1, drawn.number())
                : course.posted(course.lap(), course.lapBegan());
    }

    private int streak(KeptSchedule schedule, DeliveryKey key, Instant now) {
        var days = stores.deliveries().days(schedule.id());
        var today = switch (key) {
            case DeliveryKey.Planned(var _, var date) -> date;
            case DeliveryKey.Asked _ -> now.atZone(schedule.plan().zone()).toLocalDate();
        };
        return Streak.ofChannel(days.asked(), days.answered(), today).days();
    }

    /** Opens the thread of a question that is there. */
    void thread(KeptDelivery delivery, MessageReference message, Instant now) {
        question(delivery).ifPresent(question -> {
            var opening = cards.opening(delivery, question);
            stores.outbox()
                    .add(
                            new PostKey(PostKey.Kind.THREAD, delivery.key()).key(),
                            new Post.OpenThread(message, opening.title(), opening.card()),
                            now,
                            haste(delivery.key()));
        });
    }

    /** Shows the answer in the place of the question, if that is there. */
    void reveal(KeptSchedule schedule, KeptDelivery delivery, Instant now) {
        message(delivery.fate())
                .ifPresent(message -> answered(schedule, delivery)
                        .ifPresent(card -> stores.outbox()
                                .add(
                                        new PostKey(PostKey.Kind.REVEAL, delivery.key()).key(),
                                        new Post.Update(message, card),
                                        now,
                                        haste(delivery.key()))));
    }

    /** Shows the answer below the question, which can be edited no more. */
    void answer(KeptSchedule schedule, KeptDelivery delivery, Instant now) {
        message(delivery.fate())
                .ifPresent(message -> answered(schedule, delivery)
                        .ifPresent(card -> stores.outbox()
                                .add(
                                        new PostKey(PostKey.Kind.ANSWER, delivery.key()).key(),
                                        new Post.Say(message.channel(), message.thread(), card),
                                        now,
                                        haste(delivery.key()))));
    }

    private static Outbox.Haste haste(DeliveryKey key) {
        return switch (key) {
            case DeliveryKey.Planned _ -> Outbox.Haste.PLANNED;
            case DeliveryKey.Asked _ -> Outbox.Haste.AWAITED;
        };
    }

    private Optional<Card> answered(KeptSchedule schedule, KeptDelivery delivery) {
        var tally = stores.deliveries().tally(List.of(delivery.key()));
        return question(delivery).map(question -> cards.answered(schedule, delivery, question, tally));
    }

    private Optional<Question> question(KeptDelivery delivery) {
        return delivery.asking().flatMap(asking -> bank.currentFor(asking.question()));
    }

    private static Optional<MessageReference> message(Fate fate) {
        return switch (fate) {
            case Fate.Posted(var _, var _, var message) -> Optional.of(message);
            case Fate.Late(var _, var _, var message) -> Optional.of(message);
            case Fate.Due _, Fate.Claimed _, Fate.Missed _, Fate.Skipped _, Fate.Failed _, Fate.Unknown _ ->
                Optional.empty();
        };
    }
}
