package dev.hotseat.app.daily;

import dev.hotseat.app.card.daily.WeekCards;
import dev.hotseat.app.port.Deliveries;
import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.chat.Post;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.daily.Delivery;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Fate;
import dev.hotseat.core.daily.Streak;
import dev.hotseat.core.daily.Vote;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Sums up the week before, ahead of the first question of a week and where it is wanted. */
final class Weeks {
    /** Keys of its posts are this, the schedule and the Monday. */
    static final String PREFIX = "daily-week/";

    private final DailyStores stores;
    private final Bank bank;
    private final DeliveryCards cards;

    Weeks(DailyStores stores, Bank bank, DeliveryCards cards) {
        this.stores = stores;
        this.bank = bank;
        this.cards = cards;
    }

    /** A question of that date is about to be posted, in the open transaction and with the schedule locked. */
    void before(KeptSchedule schedule, LocalDate date, Instant now) {
        var monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        // A date that was missed is not the first of its week: the next one that is posted takes its place
        if (!schedule.wanted().roundup() || !askedIn(schedule, monday).isEmpty()) {
            return;
        }
        var asked = askedIn(schedule, monday.minusWeeks(1));
        if (!asked.isEmpty()) {
            stores.outbox()
                    .add(
                            PREFIX + schedule.id().text() + "/" + monday.minusWeeks(1),
                            new Post.Say(
                                    schedule.wanted().channel(),
                                    Optional.empty(),
                                    cards.week(week(schedule, monday, asked))),
                            now,
                            Outbox.Haste.PLANNED);
        }
    }

    private List<KeptDelivery> askedIn(KeptSchedule schedule, LocalDate monday) {
        var from = monday.atStartOfDay(schedule.plan().zone()).toInstant();
        return stores.deliveries().since(schedule.id(), from).stream()
                .filter(kept -> isOf(kept.delivery(), monday))
                .toList();
    }

    private static boolean isOf(Delivery delivery, LocalDate monday) {
        boolean wentOut = delivery.fate() instanceof Fate.Posted || delivery.fate() instanceof Fate.Late;
        return wentOut
                && delivery.key() instanceof DeliveryKey.Planned(var _, var date)
                && !date.isBefore(monday)
                && date.isBefore(monday.plusWeeks(1));
    }

    private WeekCards.Week week(KeptSchedule schedule, LocalDate monday, List<KeptDelivery> asked) {
        var days = stores.deliveries().days(schedule.id());
        return new WeekCards.Week(
                monday.minusWeeks(1),
                asked.stream().flatMap(kept -> question(kept).stream()).toList(),
                stores.deliveries()
                        .tally(asked.stream().map(KeptDelivery::key).toList())
                        .members(),
                hardest(asked),
                Streak.ofChannel(days.asked(), days.answered(), monday).days());
    }

    private Optional<Question> hardest(List<KeptDelivery> asked) {
        return asked.stream()
                .filter(kept -> hard(kept) > 0)
                .max(Comparator.comparingInt(this::hard))
                .flatMap(this::question);
    }

    private int hard(KeptDelivery kept) {
        Deliveries.Tally tally = stores.deliveries().tally(List.of(kept.key()));
        return tally.votes().getOrDefault(Vote.HARD, 0);
    }

    private Optional<Question> question(KeptDelivery kept) {
        return kept.asking().flatMap(asking -> bank.currentFor(asking.question()));
    }
}
