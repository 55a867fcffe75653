package dev.hotseat.adapter.slack;

import com.slack.api.model.view.View;
import dev.hotseat.chat.card.Card;

/** Shows cards in the home tab of the app. */
public final class SlackHomes {
    private SlackHomes() {}

    /**
     * The card as a home tab.
     *
     * @param channel the direct conversation beside the tab, which comes back with what is pressed in it
     */
    public static View view(Card card, String channel) {
        return View.builder()
                .type("home")
                .privateMetadata(channel)
                .blocks(SlackCards.message(card).blocks())
                .build();
    }
}
