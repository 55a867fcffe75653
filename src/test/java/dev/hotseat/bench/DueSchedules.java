package dev.hotseat.bench;

import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.adapter.schedule.StoredTimetable;
import dev.hotseat.adapter.storage.Database;
import dev.hotseat.adapter.storage.Stores;
import dev.hotseat.app.command.OnceAtMost;
import dev.hotseat.app.daily.Changed;
import dev.hotseat.app.daily.Dailies;
import dev.hotseat.app.daily.DailyChanges;
import dev.hotseat.app.daily.DailyStores;
import dev.hotseat.app.daily.PostedCards;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.daily.Order;
import dev.hotseat.core.daily.Reveal;
import dev.hotseat.core.daily.Wanted;
import dev.hotseat.core.daily.Weekdays;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.Members;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Sets up a daily question in each of many channels, as managers would with {@code /daily set}. */
final class DueSchedules {
    /** No question is drawn before it is due. */
    private static final Bank NO_BANK = new Bank(List.of(), List.of(), Map.of());

    private final List<String> channels;
    private final int workspaces;
    private final AtomicInteger ids = new AtomicInteger();

    /**
     * Schedules to be.
     *
     * @param workspaces that the channels belong to, in turn
     */
    DueSchedules(List<String> channels, int workspaces) {
        this.channels = channels;
        this.workspaces = workspaces;
    }

    /** Writes them, due each day at that time in UTC. */
    void write(Database database, LocalTime time) {
        var stores = Stores.in(database);
        var clock = InstantSource.system();
        try (var timetable = new StoredTimetable(database.dataSource(), true, clock)) {
            var dailies = new Dailies(
                    new DailyStores(
                            stores.transactions(),
                            stores.schedules(),
                            stores.deliveries(),
                            stores.asked(),
                            stores.outbox(),
                            timetable,
                            stores.workspaces()),
                    NO_BANK,
                    new PostedCards(NO_BANK),
                    new SplittableRandom(1),
                    clock);
            var changes = new DailyChanges(
                    dailies,
                    new OnceAtMost(stores.transactions(), stores.seenEvents(), clock),
                    () -> "bench" + ids.getAndIncrement());
            // Several at once: what a commit costs is the disk.
            IntStream.range(0, channels.size()).parallel().forEach(i -> set(changes, wanted(i, time)));
        }
    }

    private Wanted wanted(int index, LocalTime time) {
        var workspace = new WorkspaceId(Discord.PLATFORM, Long.toString(600_000_000_000_000_000L + index % workspaces));
        return new Wanted(
                time,
                ZoneOffset.UTC,
                Weekdays.DAILY,
                Selection.ANY,
                new Reveal.Button(),
                Order.PROBABLE,
                new ChannelId(workspace, channels.get(index)),
                Optional.empty(),
                false,
                false);
    }

    private static void set(DailyChanges changes, Wanted wanted) {
        var changed = changes.add(Members.origin(1, wanted.channel()), wanted);
        if (!(changed instanceof Changed.Done)) {
            throw new IllegalStateException("not set up in " + wanted.channel().key() + ": " + changed);
        }
    }
}
