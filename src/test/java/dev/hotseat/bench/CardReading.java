package dev.hotseat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** Finds in a card, in the JSON of whichever platform, what somebody who practises looks for. */
final class CardReading {
    private static final List<String> IDS = List.of("custom_id", "action_id");
    private static final String REFUSAL = "That did not work";

    private CardReading() {}

    static Optional<String> reveal(JsonNode card) {
        return button(card, "1:reveal:", "");
    }

    /** Drafts have none. */
    static Optional<String> grade(JsonNode card) {
        return button(card, "1:grade:", ":good");
    }

    private static Optional<String> button(JsonNode card, String start, String end) {
        return IDS.stream()
                .flatMap(name -> card.findValuesAsText(name).stream())
                .filter(id -> id.startsWith(start) && id.endsWith(end))
                .findFirst();
    }

    /** The ids of all buttons and menus that begin so, in the order of the card. */
    static List<String> buttons(JsonNode card, String start) {
        return IDS.stream()
                .flatMap(name -> card.findValuesAsText(name).stream())
                .filter(id -> id.startsWith(start))
                .toList();
    }

    /** Whether it is an answer and no refusal; every refusal and every apology has the same heading. */
    static Members.Answer judged(JsonNode card) {
        return card.isEmpty() || card.toString().contains(REFUSAL) ? Members.Answer.OTHER : Members.Answer.EXPECTED;
    }
}
