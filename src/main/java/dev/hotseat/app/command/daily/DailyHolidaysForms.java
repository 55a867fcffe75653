package dev.hotseat.app.command.daily;

import dev.hotseat.app.card.Refusals;
import dev.hotseat.app.card.daily.HolidayCards;
import dev.hotseat.app.command.Managers;
import dev.hotseat.app.daily.Changed;
import dev.hotseat.app.daily.DailyChanges;
import dev.hotseat.app.port.HolidayFile;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.Schedules;
import dev.hotseat.app.port.Workspaces;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.core.daily.Reading;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.holiday.DateList;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.NavigableSet;
import java.util.TreeSet;

/** The form in which a manager lists the days without a question, or sends a calendar file with them. */
public final class DailyHolidaysForms {
    private final ManagedSchedules schedules;
    private final DailyChanges changes;
    private final HolidayFile files;
    private final Managers managers;
    private final InstantSource clock;

    public DailyHolidaysForms(
            Schedules schedules, DailyChanges changes, HolidayFile files, Workspaces workspaces, InstantSource clock) {
        this.schedules = new ManagedSchedules(schedules, clock);
        this.changes = changes;
        this.files = files;
        this.managers = new Managers(workspaces);
        this.clock = clock;
    }

    public Reply form(Origin origin, ScheduleId id) {
        if (!managers.include(origin)) {
            return Refusals.managersOnly(origin.person());
        }
        return schedules
                .schedule(origin, id)
                .<Reply>map(_ -> new Reply.AskForm(HolidayCards.form(id)))
                .orElseGet(() -> Refusals.because(ManagedSchedules.GONE));
    }

    /** Takes the dates of the form, those of the text and those of the file; none at all takes all back. */
    public Reply.ToForm submitted(Interaction.Submit submit, ScheduleId id) {
        var origin = submit.origin();
        if (!managers.include(origin)) {
            return Refusals.managersOnly(origin.person());
        }
        return schedules
                .schedule(origin, id)
                .map(schedule -> submitted(submit, schedule))
                .orElseGet(() -> Refusals.because(ManagedSchedules.GONE));
    }

    private Reply.ToForm submitted(Interaction.Submit submit, KeptSchedule schedule) {
        var zone = schedule.plan().zone();
        var today = clock.instant().atZone(zone).toLocalDate();
        var dates = new TreeSet<LocalDate>();
        var typed = submit.fields().getOrDefault(HolidayCards.DATES, "").strip();
        if (typed.length() > HolidayCards.LONGEST_DATES) {
            return Refusals.because("At most " + HolidayCards.LONGEST_DATES + " characters of dates fit; yours had "
                    + typed.length() + ". Nothing was changed; a calendar file may have more.");
        }
        var given = new ArrayList<Reading<NavigableSet<LocalDate>>>();
        if (!typed.isEmpty()) {
            given.add(DateList.read(typed));
        }
        submit.files().forEach(file -> given.add(files.read(file.content(), zone, today)));
        for (var reading : given) {
            switch (reading) {
                case Reading.Refused<NavigableSet<LocalDate>>(var why) -> {
                    return Refusals.because(why);
                }
                case Reading.Understood<NavigableSet<LocalDate>>(var found) -> dates.addAll(found);
            }
        }
        return switch (changes.observe(submit.origin(), schedule.id(), dates)) {
            case Changed.Done(var after) -> new Reply.ToAsker(HolidayCards.set(after.wanted(), dates, today));
            case Changed.Skipped(var after, var _) -> new Reply.ToAsker(HolidayCards.set(after.wanted(), dates, today));
            case Changed.Gone() -> Refusals.because(ManagedSchedules.GONE);
            case Changed.Refused(var why) -> Refusals.because(why);
            case Changed.Repeated() -> new Reply.Nothing();
        };
    }
}
