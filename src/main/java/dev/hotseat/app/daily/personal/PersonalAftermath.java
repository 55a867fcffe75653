package dev.hotseat.app.daily.personal;

import dev.hotseat.app.port.Outbox;
import dev.hotseat.app.port.PersonalDelivery;
import dev.hotseat.app.port.Trouble;
import dev.hotseat.app.posting.Aftermath;
import dev.hotseat.chat.Post;
import dev.hotseat.core.daily.CatchUp;
import dev.hotseat.core.place.MessageReference;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What becomes of a person's date when its message is there, or will not be. */
public final class PersonalAftermath implements Aftermath {
    private final PersonalDailies dailies;

    public PersonalAftermath(PersonalDailies dailies) {
        this.dailies = dailies;
    }

    @Override
    public String prefix() {
        return PersonalKey.PREFIX;
    }

    @Override
    public void sent(String key, MessageReference message, Instant created) {
        var at = created.truncatedTo(ChronoUnit.MICROS);
        delivery(key)
                .ifPresent(delivery ->
                        dailies.outcomes().sent(delivery, CatchUp.came(delivery.due(), at, dailies.moment())));
    }

    @Override
    public void failed(String key, Outbox.Fate fate, String why) {
        delivery(key).ifPresent(delivery -> {
            if (fate == Outbox.Fate.UNKNOWN) {
                dailies.outcomes().unknown(delivery, why, dailies.moment());
            } else {
                dailies.outcomes().failed(delivery, why, dailies.moment());
            }
        });
    }

    @Override
    public void refused(String key, Trouble trouble, String why) {
        if (trouble == Trouble.SHUT_OUT) {
            delivery(key).ifPresent(delivery -> dailies.outcomes().shutOut(delivery, why, dailies.moment()));
        } else {
            failed(key, Outbox.Fate.FAILED, why);
        }
    }

    @Override
    public void waitsAgain(String key, Post post) {
        delivery(key)
                .ifPresent(delivery -> dailies.outcomes().waitsAgain(delivery, dailies.moment(), dailies.moment()));
    }

    @Override
    public void putOff(String key, Instant until) {
        var from = until.truncatedTo(ChronoUnit.MICROS);
        delivery(key).ifPresent(delivery -> dailies.outcomes().waitsAgain(delivery, from, dailies.moment()));
    }

    @Override
    public Optional<Instant> wantedUntil(String key, Instant since) {
        return delivery(key).map(dailies.outcomes()::wantedUntil);
    }

    private Optional<PersonalDelivery> delivery(String key) {
        return PersonalKey.parse(key)
                .flatMap(planned -> dailies.stores().personals().delivery(planned.schedule(), planned.date()));
    }
}
