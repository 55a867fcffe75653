package dev.hotseat.app.daily.personal;

import dev.hotseat.app.port.PersonalDelivery;
import dev.hotseat.core.daily.DeliveryKey;
import java.util.Optional;

/** The outbox keys of questions to persons: {@code me-daily/id/date}. */
final class PersonalKey {
    static final String PREFIX = "me-daily/";

    private PersonalKey() {}

    static String of(PersonalDelivery delivery) {
        return PREFIX + new DeliveryKey.Planned(delivery.personal(), delivery.date()).key();
    }

    static Optional<DeliveryKey.Planned> parse(String key) {
        return key.startsWith(PREFIX)
                ? DeliveryKey.parse(key.substring(PREFIX.length()))
                        .filter(DeliveryKey.Planned.class::isInstance)
                        .map(DeliveryKey.Planned.class::cast)
                : Optional.empty();
    }
}
