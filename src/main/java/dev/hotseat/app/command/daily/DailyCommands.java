package dev.hotseat.app.command.daily;

import dev.hotseat.app.card.Refusals;
import dev.hotseat.app.card.daily.DailyCards;
import dev.hotseat.app.card.daily.Listed;
import dev.hotseat.app.card.daily.LogCards;
import dev.hotseat.app.command.Handler;
import dev.hotseat.app.command.Managers;
import dev.hotseat.app.command.TopicNames;
import dev.hotseat.app.command.ZoneNames;
import dev.hotseat.app.daily.Changed;
import dev.hotseat.app.daily.DailyChanges;
import dev.hotseat.app.port.Deliveries;
import dev.hotseat.app.port.KeptDelivery;
import dev.hotseat.app.port.KeptSchedule;
import dev.hotseat.app.port.Rights;
import dev.hotseat.app.port.Schedules;
import dev.hotseat.app.port.Workspaces;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.command.CommandSpec;
import dev.hotseat.chat.command.Given;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.daily.Occurrence;
import dev.hotseat.core.daily.Pause;
import dev.hotseat.core.daily.Reading;
import dev.hotseat.core.daily.ScheduleId;
import dev.hotseat.core.daily.Wanted;
import dev.hotseat.core.place.ChannelId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** {@code /daily ...}: what managers do with the daily questions of a channel. Only the asker sees the answers. */
public final class DailyCommands {
    private static final int NEXT_AFTER_A_CHANGE = 3;
    private static final int PREVIEW = 5;

    private final Bank bank;
    private final ManagedSchedules schedules;
    private final Deliveries deliveries;
    private final DailyChanges changes;
    private final Workspaces workspaces;
    private final Rights rights;
    private final Managers managers;
    private final TopicNames topics;
    private final InstantSource clock;

    public DailyCommands(
            Bank bank,
            Schedules schedules,
            Deliveries deliveries,
            DailyChanges changes,
            Workspaces workspaces,
            Rights rights,
            InstantSource clock) {
        this.bank = bank;
        this.schedules = new ManagedSchedules(schedules, clock);
        this.deliveries = deliveries;
        this.changes = changes;
        this.workspaces = workspaces;
        this.rights = rights;
        this.managers = new Managers(workspaces);
        this.topics = new TopicNames(bank);
        this.clock = clock;
    }

    /** All of them, in the order in which they are shown. */
    public List<Handler> handlers() {
        return List.of(
                forManagers(DailySpecs.SET, this::set),
                forManagers(DailySpecs.SHOW, this::show),
                of(DailySpecs.PAUSE, this::pause),
                of(
                        DailySpecs.RESUME,
                        (origin, schedule, _) -> done(
                                changes.resume(origin, schedule.id()),
                                after -> DailyCards.resumed(after.wanted(), next(after)))),
                of(
                        DailySpecs.SKIP,
                        (origin, schedule, _) -> done(
                                changes.skip(origin, schedule.id()),
                                after -> DailyCards.resumed(after.wanted(), next(after)))),
                of(
                        DailySpecs.NOW,
                        (origin, schedule, _) -> done(
                                changes.now(origin, schedule.id()),
                                after -> DailyCards.postedNow(after.wanted(), next(after)))),
                of(DailySpecs.PREVIEW, (_, schedule, _) -> new Reply.ToAsker(preview(schedule))),
                of(DailySpecs.LOG, (_, schedule, _) -> new Reply.ToAsker(log(schedule, 0))),
                of(
                        DailySpecs.REMOVE,
                        (_, schedule, _) -> new Reply.ToAsker(DailyCards.sure(schedule.id(), schedule.wanted()))));
    }

    private Optional<Occurrence> next(KeptSchedule schedule) {
        return schedule.preview(clock.instant(), 1).stream().findFirst();
    }

    private Reply set(Origin origin, Given given) {
        var here = new SetRequest.Here(
                origin.workspace(), origin.direct() ? Optional.empty() : Optional.of(origin.channel()));
        var usual = workspaces.settings(origin.workspace()).zone();
        var which = given.text(DailySpecs.SCHEDULE);
        var there = given.text(DailySpecs.CHANNEL).map(id -> schedules.in(new ChannelId(origin.workspace(), id)));
        return switch (WhichSchedule.toSet(which, WhichSchedule.among(which, schedules.here(origin), there))) {
            case Reading.Refused<WhichSchedule.Target>(var why) -> Refusals.because(why);
            case Reading.Understood<WhichSchedule.Target>(WhichSchedule.Target.New()) ->
                read(
                        SetRequest.read(given, bank, here, usual, Optional.empty()),
                        wanted -> set(changes.add(origin, wanted), false));
            case Reading.Understood<WhichSchedule.Target>(WhichSchedule.Target.Change(var listed)) ->
                read(
                        SetRequest.read(given, bank, here, usual, Optional.of(listed.wanted())),
                        wanted -> set(changes.set(origin, listed.id(), wanted), true));
        };
    }

    private static <T> Reply read(Reading<T> reading, java.util.function.Function<T, Reply> understood) {
        return switch (reading) {
            case Reading.Refused<T>(var why) -> Refusals.because(why);
            case Reading.Understood<T>(var value) -> understood.apply(value);
        };
    }

    private Reply set(Changed changed, boolean before) {
        return done(changed, after -> {
            var now = clock.instant();
            return DailyCards.set(
                    after.id(),
                    after.wanted(),
                    before,
                    now,
                    after.preview(now, NEXT_AFTER_A_CHANGE),
                    missingToMention(after.wanted()));
        });
    }

    private List<String> missingToMention(Wanted wanted) {
        return wanted.group()
                .map(group -> rights.missingToMention(wanted.channel(), group))
                .orElseGet(List::of);
    }

    private Reply show(Origin origin, Given given) {
        if (given.text(DailySpecs.SCHEDULE).isEmpty()) {
            return new Reply.ToAsker(DailyCards.list(schedules.here(origin)));
        }
        return switch (WhichSchedule.read(given.text(DailySpecs.SCHEDULE), schedules.here(origin))) {
            case Reading.Refused<Listed>(var why) -> Refusals.because(why);
            case Reading.Understood<Listed>(var listed) -> new Reply.ToAsker(DailyCards.one(listed));
        };
    }

    private Reply pause(Origin origin, KeptSchedule schedule, Given given) {
        var today = today(schedule);
        return read(
                Until.pause(given.text(DailySpecs.UNTIL), today),
                (Pause pause) -> done(
                        changes.pause(origin, schedule.id(), pause),
                        after -> DailyCards.paused(after.wanted(), pause, next(after))));
    }

    private LocalDate today(KeptSchedule schedule) {
        return clock.instant().atZone(schedule.plan().zone()).toLocalDate();
    }

    private Card preview(KeptSchedule schedule) {
        var now = clock.instant();
        var next = schedule.preview(now, PREVIEW);
        var end = next.isEmpty()
                ? today(schedule).plusDays(PREVIEW)
                : next.getLast().date();
        var rests = schedule.plan().rests(today(schedule).minusDays(1), end);
        return DailyCards.preview(schedule.wanted(), now, next, rests);
    }

    private Card log(KeptSchedule schedule, int page) {
        var last = deliveries.last(schedule.id(), LogCards.MOST).stream()
                .map(KeptDelivery::delivery)
                .toList();
        return LogCards.log(schedule.id(), schedule.wanted(), last, page);
    }

    /** Another page of the log, in the place of the one before. */
    public Reply logPage(Origin origin, ScheduleId id, int page, boolean privately) {
        return pressed(
                origin,
                id,
                schedule -> privately ? new Reply.Edit(log(schedule, page)) : new Reply.ToAsker(log(schedule, page)));
    }

    /** Removes a schedule; asked before. */
    public Reply remove(Origin origin, ScheduleId id) {
        return pressed(origin, id, schedule -> switch (changes.remove(origin, id)) {
            case Changed.Done(var removed) -> new Reply.Edit(DailyCards.removed(removed.wanted()));
            case Changed other -> done(other, after -> DailyCards.removed(after.wanted()));
        });
    }

    private Reply pressed(Origin origin, ScheduleId id, java.util.function.Function<KeptSchedule, Reply> answer) {
        if (!managers.include(origin)) {
            return Refusals.managersOnly(origin.person());
        }
        return schedules.schedule(origin, id).map(answer).orElseGet(() -> Refusals.because(ManagedSchedules.GONE));
    }

    private Reply done(Changed changed, java.util.function.Function<KeptSchedule, Card> card) {
        return switch (changed) {
            case Changed.Done(var schedule) -> new Reply.ToAsker(card.apply(schedule));
            case Changed.Skipped(var schedule, var skipped) ->
                new Reply.ToAsker(DailyCards.skipped(schedule.wanted(), skipped, next(schedule)));
            case Changed.Gone() -> Refusals.because(ManagedSchedules.GONE);
            case Changed.Refused(var why) -> Refusals.because(why);
            case Changed.Repeated() -> new Reply.Nothing();
        };
    }

    private interface OfSchedule {
        Reply to(Origin origin, KeptSchedule schedule, Given given);
    }

    private Handler of(CommandSpec spec, OfSchedule answer) {
        return forManagers(
                spec,
                (origin, given) -> read(
                        schedules.meant(origin, given.text(DailySpecs.SCHEDULE)),
                        schedule -> answer.to(origin, schedule, given)));
    }

    private Handler forManagers(CommandSpec spec, BiFunction<Origin, Given, Reply> answer) {
        return Handler.of(
                spec,
                (origin, given) ->
                        managers.include(origin) ? answer.apply(origin, given) : Refusals.managersOnly(origin.person()),
                completion -> suggest(spec, completion));
    }

    private List<Completion.Suggestion> suggest(CommandSpec spec, Completion completion) {
        return switch (completion.option()) {
            case DailySpecs.TIMEZONE -> ZoneNames.suggest(completion.typed(), clock.instant());
            case DailySpecs.TOPIC -> topics.suggest(completion.typed());
            // What is set up is shown to managers alone, while it is typed too.
            case DailySpecs.SCHEDULE ->
                managers.include(completion.origin())
                        ? WhichSchedule.suggest(
                                completion.typed(), schedules.here(completion.origin()), spec.equals(DailySpecs.SET))
                        : List.of();
            default -> List.of();
        };
    }
}
