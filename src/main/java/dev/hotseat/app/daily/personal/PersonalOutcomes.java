package dev.hotseat.app.daily.personal;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.PersonalDelivery;
import dev.hotseat.app.port.PersonalDelivery.State;
import dev.hotseat.core.daily.CatchUp;
import dev.hotseat.core.daily.Decision;
import java.time.Instant;
import java.util.Collection;

/** Notes what became of questions to persons. */
final class PersonalOutcomes {
    private final PersonalStores stores;
    private final CatchUp catchUp;

    PersonalOutcomes(PersonalStores stores, CatchUp catchUp) {
        this.stores = stores;
        this.catchUp = catchUp;
    }

    /** It is there, in the open transaction. Late is what was late when it was claimed, as its words say. */
    void sent(PersonalDelivery delivery, Instant at) {
        var begun = delivery.state() == State.CLAIMED ? delivery.at() : at;
        stores.personals()
                .settle(
                        switch (catchUp.decide(delivery.due(), begun)) {
                            case Decision.Wait _, Decision.PostNow() -> delivery.to(State.POSTED, "in time", at);
                            case Decision.PostLate(var by) -> delivery.to(State.LATE, by + " late", at);
                            case Decision.TooLate _ -> delivery.to(State.LATE, "found late", at);
                        });
    }

    /** It surely did not go out, in the open transaction; the next one may. */
    void failed(PersonalDelivery delivery, String why, Instant now) {
        notThere(delivery.to(State.FAILED, why, now), false);
    }

    /** The person takes none, in the open transaction: no more are sent before the person says so. */
    void shutOut(PersonalDelivery delivery, String why, Instant now) {
        notThere(delivery.to(State.FAILED, why, now), true);
    }

    /** It was claimed, surely did not go out and waits again, in the open transaction: by now it may be missed. */
    void waitsAgain(PersonalDelivery delivery, Instant now) {
        if (catchUp.decide(delivery.due(), now) instanceof Decision.TooLate(var why)
                && stores.outbox().withdraw(PersonalKey.of(delivery), why, now)) {
            notThere(delivery.to(State.MISSED, why, now), false);
        }
    }

    Instant wantedUntil(PersonalDelivery delivery) {
        return catchUp.until(delivery.due());
    }

    /** Nobody knows whether it is there, in the open transaction. */
    void unknown(PersonalDelivery delivery, String why, Instant now) {
        stores.personals().settle(delivery.to(State.UNKNOWN, why, now));
    }

    private void notThere(PersonalDelivery after, boolean rests) {
        var personal = stores.personals().locked(after.personal());
        if (stores.personals().settle(after)) {
            personal.map(kept -> kept.with(after.question()))
                    .map(kept -> rests ? kept.resting(after.why()) : kept)
                    .ifPresent(stores.personals()::keep);
        }
    }

    /**
     * Looks up in the outbox what became of those of which nothing was heard, one transaction each. What still waits and is
     * too late by now is taken back.
     */
    void settle(Collection<PersonalDelivery> claimed, Instant now) {
        for (var delivery : claimed) {
            stores.transactions().inOne(() -> {
                // First the message and then the person's row, in the order in which posting locks them.
                stores.outbox()
                        .state(PersonalKey.of(delivery))
                        .ifPresentOrElse(
                                state -> settle(delivery, state, now),
                                () -> notThere(delivery.to(State.MISSED, "its message was deleted", now), false));
                return true;
            });
        }
    }

    private void settle(PersonalDelivery delivery, Outbox.State state, Instant now) {
        switch (state.fate()) {
            case WAITING -> waitsAgain(delivery, now);
            case CLAIMED -> {}
            case SENT -> sent(delivery, now);
            case FAILED -> failed(delivery, state.why(), now);
            case UNKNOWN -> unknown(delivery, state.why(), now);
        }
    }
}
