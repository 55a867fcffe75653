package dev.hotseat.app.daily;

import dev.hotseat.core.daily.DeliveryKey;
import java.util.Arrays;
import java.util.Optional;

/** The outbox keys of what is posted of a delivery: {@code daily/} and the delivery's own key for the question itself. */
record PostKey(Kind kind, DeliveryKey delivery) {
    /** What all of them begin with. */
    static final String PREFIX = "daily";

    /** What is posted. */
    enum Kind {
        QUESTION("daily/"),
        /** The answer, in the place of the question. */
        REVEAL("daily-reveal/"),
        /** The answer, where the question cannot be edited. */
        ANSWER("daily-answer/"),
        THREAD("daily-thread/");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    /** The outbox key of the question. */
    static String question(DeliveryKey delivery) {
        return new PostKey(Kind.QUESTION, delivery).key();
    }

    String key() {
        return kind.prefix + delivery.key();
    }

    static Optional<PostKey> parse(String key) {
        return Arrays.stream(Kind.values())
                .filter(kind -> key.startsWith(kind.prefix))
                .findFirst()
                .flatMap(kind -> DeliveryKey.parse(key.substring(kind.prefix.length()))
                        .map(delivery -> new PostKey(kind, delivery)));
    }
}
