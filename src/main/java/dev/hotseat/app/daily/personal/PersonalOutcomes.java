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
    private final PersonalPosts posts;
    private final CatchUp catchUp;

    PersonalOutcomes(PersonalStores stores, PersonalPosts posts, CatchUp catchUp) {
        this.stores = stores;
        this.posts = posts;
        this.catchUp = catchUp;
    }

    /** It is there, in the open transaction. */
    void sent(PersonalDelivery delivery, Instant at) {
        stores.personals()
                .settle(CatchUp.late(delivery.due(), at, saysLate(delivery))
                        .map(by -> delivery.to(State.LATE, by + " late", at))
                        .orElseGet(() -> delivery.to(State.POSTED, "in time", at)));
    }

    /** Its words were written for the moment from which on it was claimed. */
    private boolean saysLate(PersonalDelivery delivery) {
        return delivery.state() == State.CLAIMED
                && !(catchUp.decide(delivery.due(), delivery.at()) instanceof Decision.PostNow);
    }

    /** It surely did not go out, in the open transaction; the next one may. */
    void failed(PersonalDelivery delivery, String why, Instant now) {
        notThere(delivery.to(State.FAILED, why, now), false);
    }

    /** The person takes none, in the open transaction: no more are sent before the person says so. */
    void shutOut(PersonalDelivery delivery, String why, Instant now) {
        notThere(delivery.to(State.FAILED, why, now), true);
    }

    /**
     * It was claimed, surely did not go out and waits again, in the open transaction: by then it is missed, or late and says
     * so, or still in time.
     *
     * @param from it is not sent before that moment
     */
    void waitsAgain(PersonalDelivery delivery, Instant from, Instant now) {
        switch (catchUp.decide(delivery.due(), from)) {
            case Decision.Wait _, Decision.PostNow() -> {}
            case Decision.PostLate(var by) -> {
                if (posts.reword(delivery, by)) {
                    stores.personals().settle(delivery.to(State.CLAIMED, delivery.why(), from));
                }
            }
            case Decision.TooLate(var why) -> {
                if (stores.outbox().withdraw(PersonalKey.of(delivery), why, now)) {
                    notThere(delivery.to(State.MISSED, why, now), false);
                }
            }
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
            case WAITING -> {
                // A queue may be what holds it up.
                if (CatchUp.late(delivery.due(), now, false).isPresent()) {
                    waitsAgain(delivery, now, now);
                }
            }
            case CLAIMED -> {}
            case SENT -> sent(delivery, state.at().orElse(now));
            case FAILED -> failed(delivery, state.why(), now);
            case UNKNOWN -> unknown(delivery, state.why(), now);
        }
    }
}
