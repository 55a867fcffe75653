package dev.hotseat.start;

import dev.hotseat.adapter.holidays.CalendarFile;
import dev.hotseat.adapter.storage.Stores;
import dev.hotseat.app.command.AnswerPresses;
import dev.hotseat.app.command.OnceAtMost;
import dev.hotseat.app.command.daily.DailyCommands;
import dev.hotseat.app.command.daily.DailyHolidaysForms;
import dev.hotseat.app.command.daily.DailyPresses;
import dev.hotseat.app.command.daily.DailySurface;
import dev.hotseat.app.command.daily.MeDaily;
import dev.hotseat.app.daily.Dailies;
import dev.hotseat.app.daily.DailyAftermath;
import dev.hotseat.app.daily.DailyChanges;
import dev.hotseat.app.daily.DailyStores;
import dev.hotseat.app.daily.PostedCards;
import dev.hotseat.app.daily.personal.PersonalAftermath;
import dev.hotseat.app.daily.personal.PersonalChanges;
import dev.hotseat.app.daily.personal.PersonalDailies;
import dev.hotseat.app.daily.personal.PersonalStores;
import dev.hotseat.app.daily.personal.PersonalStreaks;
import dev.hotseat.app.port.Rights;
import dev.hotseat.app.port.Timetable;
import dev.hotseat.app.posting.Aftermath;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.daily.CatchUp;
import dev.hotseat.core.place.WorkspaceSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** All parts of daily questions. */
final class DailyParts {
    private static final String SETTLE = "daily-settle";
    private static final Duration SETTLED_EACH = Duration.ofMinutes(10);

    private final Timetable timetable;
    private final Seams seams;
    private final Dailies dailies;
    private final Aftermath aftermath;
    private final DailySurface surface;
    private final PersonalDailies personal;
    private final PersonalStreaks streaks;

    DailyParts(
            Bank bank,
            Stores stores,
            Timetable timetable,
            Rights rights,
            AnswerPresses answers,
            OnceAtMost once,
            Seams seams) {
        this.timetable = timetable;
        this.seams = seams;
        var kept = new DailyStores(
                stores.transactions(),
                stores.schedules(),
                stores.deliveries(),
                stores.asked(),
                stores.outbox(),
                timetable,
                stores.workspaces());
        dailies = new Dailies(kept, bank, new PostedCards(bank), seams.chance(), seams.clock());
        aftermath = new DailyAftermath(dailies, seams.clock());
        var changes = new DailyChanges(dailies, once, seams.ids());
        personal = new PersonalDailies(
                new PersonalStores(
                        stores.transactions(), stores.personals(), stores.asked(), stores.outbox(), timetable),
                bank,
                new CatchUp(WorkspaceSettings.USUAL_CATCH_UP),
                seams.chance(),
                seams.clock());
        streaks = new PersonalStreaks(stores.personals(), stores.deliveries(), seams.clock());
        surface = new DailySurface(
                new DailyCommands(
                        bank,
                        stores.schedules(),
                        stores.deliveries(),
                        changes,
                        stores.workspaces(),
                        rights,
                        seams.clock()),
                new DailyHolidaysForms(
                        stores.schedules(), changes, new CalendarFile(), stores.workspaces(), seams.clock()),
                new DailyPresses(stores.deliveries(), answers, once, seams.clock()),
                new MeDaily(
                        bank,
                        stores.personals(),
                        new PersonalChanges(personal, once, seams.ids()),
                        streaks,
                        stores.workspaces(),
                        seams.clock()));
    }

    DailySurface surface() {
        return surface;
    }

    Aftermath aftermath() {
        return aftermath;
    }

    Aftermath personalAftermath() {
        return new PersonalAftermath(personal);
    }

    PersonalStreaks streaks() {
        return streaks;
    }

    /** What is done when it is due. */
    Map<String, Consumer<String>> works() {
        return Map.of(
                Dailies.DUE,
                dailies::due,
                Dailies.REVEAL,
                dailies::reveal,
                PersonalDailies.DUE,
                personal::due,
                SETTLE,
                _ -> settle());
    }

    /** To be called before anything is posted. */
    void begin() {
        dailies.begin();
        personal.begin();
        settleNext();
    }

    private void settle() {
        dailies.settle();
        personal.settle();
        settleNext();
    }

    /** The key is the moment, so that several processes have one entry. */
    private void settleNext() {
        long each = SETTLED_EACH.toSeconds();
        var next = Instant.ofEpochSecond((seams.clock().instant().getEpochSecond() / each + 1) * each);
        timetable.at(new Timetable.Due(SETTLE, Long.toString(next.getEpochSecond())), next);
    }
}
