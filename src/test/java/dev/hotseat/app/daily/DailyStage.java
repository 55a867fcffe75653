package dev.hotseat.app.daily;

import dev.hotseat.adapter.storage.Database;
import dev.hotseat.adapter.storage.Stores;
import dev.hotseat.app.command.OnceAtMost;
import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.Trouble;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.daily.Order;
import dev.hotseat.core.daily.Reveal;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.Wanted;
import dev.hotseat.core.daily.Weekdays;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.support.Members;
import dev.hotseat.support.SettableClock;
import dev.hotseat.support.SmallBank;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** A bot with daily questions on a database in a folder, which can die and come back, and a platform that takes posts. */
final class DailyStage implements AutoCloseable {
    static final Duration LEASE = Duration.ofSeconds(30);

    /** The platform takes it; as what is made here. */
    static final Sender.Outcome TAKEN =
            new Sender.Outcome.Sent(new MessageReference(Members.CHANNEL, Optional.empty(), "any"), Instant.EPOCH);

    final SettableClock clock;
    final List<Post> sent = new ArrayList<>();
    private final Path folder;
    private final UnaryOperator<DailyStores> between;
    final Bank bank;
    private int ids;
    private int messages;
    private Database database;
    Stores stores;
    KeptTimetable timetable;
    Dailies dailies;
    DailyChanges changes;
    DailyAftermath aftermath;

    /** What the platform makes of a question. */
    Sender.Outcome outcome = TAKEN;

    /** What is seen of posts whose claim ran out. */
    Sender.Sight sight = new Sender.Sight.Hidden("nobody looks");

    DailyStage(Path folder, Instant now, int questions) {
        this(folder, now, questions, UnaryOperator.identity());
    }

    DailyStage(Path folder, Instant now, int questions, UnaryOperator<DailyStores> between) {
        this.folder = folder;
        this.clock = new SettableClock(now);
        this.between = between;
        this.bank = SmallBank.of(questions);
        this.database = Database.sqlite(folder);
        open();
    }

    private void open() {
        stores = Stores.in(database);
        SmallBank.write(bank, stores.catalogue());
        timetable = new KeptTimetable(database.dataSource());
        dailies = dailies(between);
        aftermath = new DailyAftermath(dailies, clock);
        changes = new DailyChanges(
                dailies, new OnceAtMost(stores.transactions(), stores.seenEvents(), clock), () -> "s" + ids++);
        dailies.begin();
    }

    /** The same work over stores that something was put between. */
    Dailies dailies(UnaryOperator<DailyStores> between) {
        var all = new DailyStores(
                stores.transactions(),
                stores.schedules(),
                stores.deliveries(),
                stores.asked(),
                stores.outbox(),
                timetable,
                stores.workspaces());
        return new Dailies(between.apply(all), bank, new PlainCards(), new SplittableRandom(7), clock);
    }

    /** The process dies and another one starts after that time. */
    void dies(Duration downFor) {
        dies(downFor, () -> {});
    }

    /** The same, with another file in the place of the database. */
    void dies(Duration downFor, Runnable meanwhile) {
        database.close();
        meanwhile.run();
        clock.goOn(downFor);
        database = Database.sqlite(folder);
        open();
    }

    void backupTo(Path file) {
        database.backupTo(file);
    }

    static Wanted wanted(String time, String zone) {
        return new Wanted(
                LocalTime.parse(time),
                ZoneId.of(zone),
                Weekdays.DAILY,
                Selection.ANY,
                new Reveal.Button(),
                Order.PROBABLE,
                Members.CHANNEL,
                Optional.empty(),
                false,
                false);
    }

    KeptSchedule add(Wanted wanted) {
        return ((Changed.Done) changes.add(Members.origin(1), wanted)).schedule();
    }

    KeptSchedule schedule(ScheduleId id) {
        return stores.schedules().schedule(Members.WORKSPACE, id).orElseThrow();
    }

    /** Does what is due and sends what waits, until nothing is left. */
    void run() {
        while (timetable.runDue(Map.of(Dailies.DUE, dailies::due, Dailies.REVEAL, dailies::reveal), clock.instant())
                        + send()
                > 0) {}
    }

    /** Time goes by in steps of a minute, so that everything is done in time. */
    void goOn(Duration time) {
        for (long minute = 0; minute < time.toMinutes(); minute++) {
            clock.goOn(Duration.ofMinutes(1));
            run();
        }
    }

    List<Outbox.Claimed> claim() {
        for (var ranOut : stores.outbox().takeOver(Members.PLATFORM, clock.instant(), 20, LEASE)) {
            stores.transactions().inOne(() -> {
                settle(ranOut);
                return true;
            });
        }
        return stores.outbox().claim(Members.PLATFORM, clock.instant(), 20, LEASE);
    }

    private void settle(Outbox.RanOut ranOut) {
        switch (sight) {
            case Sender.Sight.There(var message, var created) -> {
                stores.outbox().sent(ranOut.key(), Optional.of(message), clock.instant());
                aftermath.sent(ranOut.key(), message, created);
            }
            case Sender.Sight.NotThere() -> {
                stores.outbox().again(ranOut.key(), clock.instant(), "not there");
                aftermath.waitsAgain(ranOut.key(), ranOut.post().orElseThrow());
            }
            case Sender.Sight.Hidden _, Sender.Sight.Later _ ->
                failed(ranOut.key(), Outbox.Fate.UNKNOWN, "claimed, then nothing was heard of it");
        }
    }

    /** Sends what waits as posting does; how much that was. */
    int send() {
        var claimed = claim();
        for (var post : claimed) {
            stores.transactions().inOne(() -> {
                ended(post, post.post() instanceof Post.Say ? outcome : TAKEN);
                return true;
            });
        }
        return claimed.size();
    }

    private void ended(Outbox.Claimed claimed, Sender.Outcome what) {
        switch (what) {
            case Sender.Outcome.Sent _ -> sent(claimed);
            case Sender.Outcome.Never(var trouble, var why) -> refused(claimed.key(), trouble, why);
            case Sender.Outcome.Unclear(var why) -> failed(claimed.key(), Outbox.Fate.UNKNOWN, why);
            case Sender.Outcome.Later(var pause, var why) ->
                putOff(claimed.key(), clock.instant().plus(pause), why);
        }
    }

    private void sent(Outbox.Claimed claimed) {
        sent.add(claimed.post());
        var message = new MessageReference(Members.CHANNEL, Optional.empty(), "m" + messages++);
        stores.outbox().sent(claimed.key(), Optional.of(message), clock.instant());
        if (claimed.key().startsWith(aftermath.prefix())) {
            aftermath.sent(claimed.key(), message, clock.instant());
        }
    }

    private void putOff(String key, Instant until, String why) {
        stores.outbox().again(key, until, why);
        if (key.startsWith(aftermath.prefix())) {
            aftermath.putOff(key, until);
        }
    }

    private void refused(String key, Trouble trouble, String why) {
        stores.outbox().failed(key, Outbox.Fate.FAILED, why, clock.instant());
        if (key.startsWith(aftermath.prefix())) {
            aftermath.refused(key, trouble, why);
        }
    }

    private void failed(String key, Outbox.Fate fate, String why) {
        stores.outbox().failed(key, fate, why, clock.instant());
        if (key.startsWith(aftermath.prefix())) {
            aftermath.failed(key, fate, why);
        }
    }

    /** What the channel was told, in order: headings of cards. */
    List<String> said() {
        return sent.stream()
                .filter(post -> !(post instanceof Post.Direct))
                .map(DailyStage::heading)
                .toList();
    }

    /** What managers were told by direct message. */
    List<String> told() {
        return sent.stream()
                .filter(Post.Direct.class::isInstance)
                .map(DailyStage::heading)
                .toList();
    }

    private static String heading(Post post) {
        return switch (post) {
            case Post.Say(var _, var _, var card) -> card.heading();
            case Post.Update(var _, var card) -> "edited: " + card.heading();
            case Post.OpenThread(var _, var title, Card _) -> title;
            case Post.Direct(var _, var _, var card) -> card.heading();
        };
    }

    /** The log, oldest first: {@code 2026-11-23 posted, in time}. */
    List<String> log(ScheduleId id) {
        return stores.deliveries().last(id, 50).reversed().stream()
                .map(DailyStage::line)
                .toList();
    }

    private static String line(KeptDelivery delivery) {
        var key = delivery.key().key();
        return key.substring(key.indexOf('/') + 1) + " " + delivery.fate().word() + ", "
                + delivery.fate().why();
    }

    @Override
    public void close() {
        database.close();
    }
}
