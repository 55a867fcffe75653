package dev.hotseat.app.daily.personal;

import dev.hotseat.app.command.OnceAtMost;
import dev.hotseat.app.port.KeptPersonal;
import dev.hotseat.chat.Origin;
import dev.hotseat.core.daily.Pause;
import dev.hotseat.core.daily.Personal;
import dev.hotseat.core.daily.ScheduleId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What persons do to the daily question of theirs: each is one transaction, and once for its event. What was due before the
 * change is dealt with first, as it was planned then.
 */
public final class PersonalChanges {
    private final PersonalDailies dailies;
    private final PersonalStores stores;
    private final OnceAtMost once;
    private final Supplier<String> ids;

    /**
     * Changes of these.
     *
     * @param ids new ids that {@link ScheduleId} takes, never the same twice
     */
    public PersonalChanges(PersonalDailies dailies, OnceAtMost once, Supplier<String> ids) {
        this.dailies = dailies;
        this.stores = dailies.stores();
        this.once = once;
        this.ids = ids;
    }

    /**
     * What came of a change.
     *
     * @param before what was kept before it
     * @param after what is kept now; empty after a stop, and if there was nothing to change
     */
    public record Changed(Optional<KeptPersonal> before, Optional<KeptPersonal> after) {}

    /**
     * Has a question come as is wanted, from the next date on that the person has not had. Ends a pause, and the rest after
     * a refusal.
     *
     * @return empty if the same event was worked on before
     */
    public Optional<Changed> set(Origin origin, Personal wanted) {
        return once.counting(origin, () -> {
            var account = origin.person().account();
            var now = dailies.moment();
            var before = stores.personals().locked(account).map(kept -> dailies.caughtUp(kept, now));
            var after = before.map(kept -> kept.set(wanted, origin.workspace(), now))
                    .orElseGet(() -> KeptPersonal.fresh(
                            new ScheduleId(ids.get()),
                            account,
                            origin.workspace(),
                            wanted,
                            stores.personals().last(account),
                            now));
            return new Changed(before, Optional.of(kept(after)));
        });
    }

    /** Pauses it; the pause takes the place of an earlier one. Empty as in {@link #set}. */
    public Optional<Changed> snooze(Origin origin, Pause pause) {
        return once.counting(origin, () -> {
            var now = dailies.moment();
            var before = stores.personals().locked(origin.person().account()).map(kept -> dailies.caughtUp(kept, now));
            return new Changed(before, before.map(kept -> kept(kept.paused(pause, now))));
        });
    }

    /** Ends it. A message that waits is taken back. Empty as in {@link #set}. */
    public Optional<Changed> stop(Origin origin) {
        return once.counting(origin, () -> {
            var before = stores.personals().locked(origin.person().account());
            before.ifPresent(kept -> {
                for (var claimed : stores.personals().claimed(kept.id())) {
                    stores.outbox().withdraw(PersonalKey.of(claimed), "no more are wanted", dailies.moment());
                }
                stores.personals().remove(kept.account());
            });
            return new Changed(before, Optional.empty());
        });
    }

    private KeptPersonal kept(KeptPersonal after) {
        stores.personals().keep(after);
        return dailies.entered(after, Optional.empty());
    }
}
