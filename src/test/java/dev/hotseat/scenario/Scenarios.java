package dev.hotseat.scenario;

import java.time.Duration;
import java.util.List;

/** What scenarios have in common. They are the same on every platform. */
interface Scenarios {
    String ANSWERED = "what-is-generative-ai";

    /** The bot, started anew for each test. */
    World world();

    Driver driver();

    /** What the driver itself may need for one command. */
    default Duration drivingTakes() {
        return Duration.ZERO;
    }

    /** The id of the question on a card. */
    static String idOf(Seen card) {
        return World.BANK.questions().stream()
                .map(q -> q.id().slug())
                .filter(id -> card.text().lines().anyMatch(line -> line.contains("· " + id))
                        || words(card).contains(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no question id on " + card));
    }

    private static List<String> words(Seen card) {
        return List.of(card.text().split("\\s+"));
    }
}
