package dev.hotseat.adapter.storage;

import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.app.port.KeptDelivery.Asking;
import dev.hotseat.app.port.KeptPersonal;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.PersonalDelivery;
import dev.hotseat.core.bank.Level;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.TopicId;
import dev.hotseat.core.daily.Delivery;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Fate;
import dev.hotseat.core.daily.Order;
import dev.hotseat.core.daily.Personal;
import dev.hotseat.core.daily.Reveal;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.Wanted;
import dev.hotseat.core.daily.Weekdays;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** Schedules and deliveries for tests. */
final class Dailies {
    private Dailies() {}

    static Wanted wanted(ChannelId channel) {
        return new Wanted(
                LocalTime.of(9, 0),
                ZoneId.of("Europe/Berlin"),
                Weekdays.MONDAY_TO_FRIDAY,
                new Selection(Optional.of(new TopicId("gans")), Optional.of(Level.BASIC)),
                new Reveal.After(Duration.ofHours(4)),
                Order.SHUFFLED,
                channel,
                Optional.of("17"),
                true,
                true);
    }

    static KeptSchedule schedule(String id, WorkspaceId workspace, AccountId by) {
        return KeptSchedule.fresh(new ScheduleId(id), by, wanted(new ChannelId(workspace, "general")), StoreTest.NOON);
    }

    /** At 09:00 in Berlin from Monday to Friday, since Monday noon. */
    static KeptPersonal personal(String id, WorkspaceId workspace, AccountId account) {
        var selection = new Selection(Optional.of(new TopicId("gans")), Optional.of(Level.BASIC));
        return KeptPersonal.fresh(
                new ScheduleId(id),
                account,
                workspace,
                new Personal(LocalTime.of(9, 0), ZoneId.of("Europe/Berlin"), Weekdays.MONDAY_TO_FRIDAY, selection),
                Optional.empty(),
                StoreTest.NOON);
    }

    /** Due on its date, of which 2 November is that of {@link StoreTest#NOON}. */
    static PersonalDelivery claimed(String id, AccountId account, String date) {
        var on = LocalDate.parse(date);
        return new PersonalDelivery(
                account,
                on,
                new ScheduleId(id),
                StoreTest.NOON.plus(Duration.ofDays(
                        on.toEpochDay() - LocalDate.of(2026, 11, 2).toEpochDay())),
                Optional.of(StoreTest.question("q")),
                PersonalDelivery.State.CLAIMED,
                StoreTest.NOON,
                "on its way");
    }

    static DeliveryKey on(String id, String date) {
        return new DeliveryKey.Planned(new ScheduleId(id), LocalDate.parse(date));
    }

    static KeptDelivery claimed(WorkspaceId workspace, DeliveryKey key, Instant due) {
        return new KeptDelivery(
                workspace,
                new Delivery(key, due, new Fate.Claimed(due, "on its way")),
                Optional.of(new Asking(
                        StoreTest.question("q"),
                        3,
                        2,
                        true,
                        5,
                        Optional.of("35 min"),
                        Optional.of(due.plus(Duration.ofHours(4))))));
    }

    static KeptDelivery posted(KeptDelivery delivery) {
        var at = delivery.delivery().due().plusSeconds(1);
        var message = new MessageReference(new ChannelId(delivery.workspace(), "general"), Optional.of("17.1"), "17.2");
        return delivery.with(
                new Delivery(delivery.key(), delivery.delivery().due(), new Fate.Posted(at, "in time", message)));
    }
}
