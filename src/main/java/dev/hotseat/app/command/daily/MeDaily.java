package dev.hotseat.app.command.daily;

import dev.hotseat.app.card.Refusals;
import dev.hotseat.app.card.daily.MeCards;
import dev.hotseat.app.command.Handler;
import dev.hotseat.app.command.TopicNames;
import dev.hotseat.app.command.ZoneNames;
import dev.hotseat.app.daily.personal.PersonalChanges;
import dev.hotseat.app.daily.personal.PersonalStreaks;
import dev.hotseat.app.port.KeptPersonal;
import dev.hotseat.app.port.Personals;
import dev.hotseat.app.port.Workspaces;
import dev.hotseat.chat.Completion;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Reply;
import dev.hotseat.chat.command.Given;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.daily.Pause;
import dev.hotseat.core.daily.Personal;
import dev.hotseat.core.daily.Reading;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code /me daily} and {@code /me snooze}: a question a day by direct message. */
public final class MeDaily {
    private static final int NEXT = 3;

    private final Bank bank;
    private final Personals personals;
    private final PersonalChanges changes;
    private final PersonalStreaks streaks;
    private final Workspaces workspaces;
    private final TopicNames topics;
    private final InstantSource clock;

    public MeDaily(
            Bank bank,
            Personals personals,
            PersonalChanges changes,
            PersonalStreaks streaks,
            Workspaces workspaces,
            InstantSource clock) {
        this.bank = bank;
        this.personals = personals;
        this.changes = changes;
        this.streaks = streaks;
        this.workspaces = workspaces;
        this.topics = new TopicNames(bank);
        this.clock = clock;
    }

    /** Both of them, in the order in which they are shown. */
    public List<Handler> handlers() {
        return List.of(
                Handler.of(DailySpecs.ME_DAILY, this::daily, this::suggest),
                Handler.of(DailySpecs.ME_SNOOZE, this::snooze));
    }

    private Reply daily(Origin origin, Given given) {
        var usual = workspaces.settings(origin.workspace()).zone();
        var before = personals.of(origin.person().account()).map(KeptPersonal::wanted);
        return switch (MeRequest.read(given, bank, usual, before)) {
            case Reading.Refused<MeRequest>(var why) -> Refusals.because(why);
            case Reading.Understood<MeRequest>(MeRequest.Stop()) ->
                once(
                        changes.stop(origin),
                        changed ->
                                new Reply.ToAsker(changed.before().isPresent() ? MeCards.stopped() : MeCards.none()));
            case Reading.Understood<MeRequest>(MeRequest.Set(var wanted)) -> set(origin, wanted);
        };
    }

    private Reply set(Origin origin, Personal wanted) {
        return once(changes.set(origin, wanted), changed -> {
            var now = clock.instant();
            var next = changed.after().map(after -> after.preview(now, NEXT)).orElseGet(List::of);
            return new Reply.ToAsker(MeCards.set(
                    wanted,
                    now,
                    next,
                    streaks.of(origin.person().account()),
                    changed.before().flatMap(KeptPersonal::refused)));
        });
    }

    private Reply snooze(Origin origin, Given given) {
        var kept = personals.of(origin.person().account());
        if (kept.isEmpty()) {
            return new Reply.ToAsker(MeCards.none());
        }
        var today = clock.instant().atZone(kept.get().plan().zone()).toLocalDate();
        return switch (Until.pause(given.text(DailySpecs.UNTIL), today)) {
            case Reading.Refused<Pause>(var why) -> Refusals.because(why);
            case Reading.Understood<Pause>(var pause) ->
                once(
                        changes.snooze(origin, pause),
                        changed -> new Reply.ToAsker(changed.after()
                                .map(after -> MeCards.snoozed(
                                        pause,
                                        after.refused().isPresent()
                                                ? Optional.empty()
                                                : after.preview(clock.instant(), 1).stream()
                                                        .findFirst()))
                                .orElseGet(MeCards::none)));
        };
    }

    private static <T> Reply once(Optional<T> done, Function<T, Reply> reply) {
        return done.map(reply).orElseGet(Reply.Nothing::new);
    }

    /** The reply that shows the answer; it counts as answered if the question came to the person by direct message. */
    public Reply answered(Origin origin, QuestionId question, Reply answer) {
        if (origin.direct()) {
            streaks.answered(origin.person().account(), question);
        }
        return answer;
    }

    private List<Completion.Suggestion> suggest(Completion completion) {
        return switch (completion.option()) {
            case DailySpecs.TIMEZONE -> ZoneNames.suggest(completion.typed(), clock.instant());
            case DailySpecs.TOPIC -> topics.suggest(completion.typed());
            default -> List.of();
        };
    }
}
