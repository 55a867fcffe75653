package dev.hotseat.app.daily.personal;

import dev.hotseat.adapter.storage.Database;
import dev.hotseat.adapter.storage.Stores;
import dev.hotseat.app.command.OnceAtMost;
import dev.hotseat.app.daily.KeptTimetable;
import dev.hotseat.app.port.KeptPersonal;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.Sender;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Part;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.daily.CatchUp;
import dev.hotseat.core.daily.Personal;
import dev.hotseat.core.daily.Weekdays;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.WorkspaceSettings;
import dev.hotseat.support.Members;
import dev.hotseat.support.SettableClock;
import dev.hotseat.support.SmallBank;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/** A bot with daily questions to player 1 on a database in a folder, which can die and come back, and a platform. */
final class PersonalStage implements AutoCloseable {
    static final Duration LEASE = Duration.ofSeconds(30);

    /** The platform takes it. */
    static final Sender.Outcome TAKEN =
            new Sender.Outcome.Sent(new MessageReference(Members.CHANNEL, Optional.empty(), "any"), Instant.EPOCH);

    final SettableClock clock;
    /** The ids of the questions that came. */
    final List<String> came = new ArrayList<>();

    /** The notes of their cards. */
    final List<String> notes = new ArrayList<>();

    private final Path folder;
    private final Bank bank;
    private int ids;
    private Database database;
    Stores stores;
    private KeptTimetable timetable;
    PersonalDailies dailies;
    PersonalChanges changes;
    private PersonalAftermath aftermath;
    Sender.Outcome outcome = TAKEN;

    PersonalStage(Path folder, Instant now, int questions) {
        this.folder = folder;
        this.clock = new SettableClock(now);
        this.bank = SmallBank.of(questions);
        this.database = Database.sqlite(folder);
        open();
    }

    private void open() {
        stores = Stores.in(database);
        SmallBank.write(bank, stores.catalogue());
        timetable = new KeptTimetable(database.dataSource());
        dailies = dailies(UnaryOperator.identity());
        aftermath = new PersonalAftermath(dailies);
        changes = new PersonalChanges(
                dailies, new OnceAtMost(stores.transactions(), stores.seenEvents(), clock), () -> "s" + ids++);
        stores.schedules().noticeRestore();
        dailies.begin();
    }

    /** The same work over stores that something was put between. */
    PersonalDailies dailies(UnaryOperator<PersonalStores> between) {
        var all = new PersonalStores(
                stores.transactions(), stores.personals(), stores.asked(), stores.outbox(), timetable);
        return new PersonalDailies(
                between.apply(all),
                bank,
                new CatchUp(WorkspaceSettings.USUAL_CATCH_UP),
                new SplittableRandom(7),
                clock);
    }

    /** The process dies and another one starts after that time, with another file in the place of the database. */
    void dies(Duration downFor, Runnable meanwhile) {
        database.close();
        meanwhile.run();
        clock.goOn(downFor);
        database = Database.sqlite(folder);
        open();
    }

    void dies(Duration downFor) {
        dies(downFor, () -> {});
    }

    void backupTo(Path file) {
        database.backupTo(file);
    }

    /** Player 1 wants one each day at that time in Berlin. */
    KeptPersonal wants(String time) {
        var wanted = new Personal(LocalTime.parse(time), ZoneId.of("Europe/Berlin"), Weekdays.DAILY, Selection.ANY);
        return changes.set(Members.origin(1), wanted).orElseThrow().after().orElseThrow();
    }

    Optional<KeptPersonal> kept() {
        return stores.personals().of(Members.account(1));
    }

    /** Does what is due and sends what waits, until nothing is left. */
    void run() {
        while (due() + send() > 0) {}
    }

    /** Does what is due, and sends nothing. */
    int due() {
        return timetable.runDue(Map.of(PersonalDailies.DUE, dailies::due), clock.instant());
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
            failed(ranOut.key(), Outbox.Fate.UNKNOWN, "silence");
        }
        return stores.outbox().claim(Members.PLATFORM, clock.instant(), 20, LEASE);
    }

    private int send() {
        var claimed = claim();
        for (var post : claimed) {
            switch (outcome) {
                case Sender.Outcome.Sent(var message, var _) ->
                    stores.transactions().inOne(() -> {
                        stores.outbox().sent(post.key(), Optional.of(message), clock.instant());
                        aftermath.sent(post.key(), message, clock.instant());
                        notes.add(noteOf(post.post()));
                        return came.add(questionOf(post.post()));
                    });
                case Sender.Outcome.Never(var trouble, var why) ->
                    stores.transactions().inOne(() -> {
                        stores.outbox().failed(post.key(), Outbox.Fate.FAILED, why, clock.instant());
                        aftermath.refused(post.key(), trouble, why);
                        return true;
                    });
                case Sender.Outcome.Unclear(var why) -> failed(post.key(), Outbox.Fate.UNKNOWN, why);
                case Sender.Outcome.Later(var pause, var why) ->
                    stores.transactions().inOne(() -> {
                        var until = clock.instant().plus(pause);
                        stores.outbox().again(post.key(), until, why);
                        aftermath.putOff(post.key(), until);
                        return true;
                    });
            }
        }
        return claimed.size();
    }

    /** What was claimed is looked for once the claim has run out, and is not there. */
    void isNotThere() {
        for (var ranOut : stores.outbox().takeOver(Members.PLATFORM, clock.instant(), 20, LEASE)) {
            stores.transactions().inOne(() -> {
                stores.outbox().again(ranOut.key(), clock.instant(), "not there");
                aftermath.waitsAgain(ranOut.key(), ranOut.post().orElseThrow());
                return true;
            });
        }
    }

    private void failed(String key, Outbox.Fate fate, String why) {
        stores.transactions().inOne(() -> {
            stores.outbox().failed(key, fate, why, clock.instant());
            aftermath.failed(key, fate, why);
            return true;
        });
    }

    private static String noteOf(Post post) {
        return ((Post.Direct) post)
                .card().parts().stream()
                        .filter(Part.Note.class::isInstance)
                        .map(Part.Note.class::cast)
                        .map(note -> note.text().plain())
                        .findFirst()
                        .orElseThrow();
    }

    private static String questionOf(Post post) {
        var card = ((Post.Direct) post).card();
        var reveal = card.parts().stream()
                .filter(Part.Buttons.class::isInstance)
                .map(Part.Buttons.class::cast)
                .flatMap(buttons -> buttons.buttons().stream())
                .findFirst()
                .orElseThrow();
        var id = reveal.id().encode();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    /** What came of each date, oldest first: {@code 2026-11-23 posted, in time}. */
    List<String> log() {
        return LocalDate.parse("2026-11-20")
                .datesUntil(LocalDate.parse("2027-01-01"))
                .flatMap(date -> stores.personals().delivery(Members.account(1), date).stream())
                .map(delivery -> delivery.date() + " " + delivery.state().name().toLowerCase(Locale.ROOT) + ", "
                        + delivery.why())
                .toList();
    }

    @Override
    public void close() {
        database.close();
    }
}
