package dev.hotseat.adapter.playground.room;

import dev.hotseat.chat.card.Card;
import java.time.Instant;
import java.util.Optional;

/**
 * A message of a place.
 *
 * @param id unguessable, since what hangs on it can be fetched by it
 * @param revision 0, and one more with each edit
 * @param onlyFor the only member who sees it, if it is private
 * @param within the message whose thread it is in
 * @param threadTitle the title of its own thread, if it has one
 */
public record Message(
        String id,
        int revision,
        Instant at,
        Optional<Member> onlyFor,
        Optional<String> within,
        Optional<String> threadTitle,
        Content content) {

    /** What it says. */
    public sealed interface Content {
        /** A member's own words. */
        record Said(Member by, String words) implements Content {}

        /** A card of the bot. */
        record Shown(Card card, Optional<Cause> cause) implements Content {}
    }

    /**
     * What a card answers.
     *
     * @param line the command as typed; empty for a press
     */
    public record Cause(Member by, String line) {}

    public boolean isVisibleTo(Member member) {
        return onlyFor.isEmpty() || onlyFor.get() == member;
    }

    /** The card, if it has one. */
    public Optional<Card> card() {
        return switch (content) {
            case Content.Said _ -> Optional.empty();
            case Content.Shown(var card, var _) -> Optional.of(card);
        };
    }

    Message withCard(Card next) {
        var cause = switch (content) {
            case Content.Said _ -> Optional.<Cause>empty();
            case Content.Shown(var _, var same) -> same;
        };
        return new Message(id, revision + 1, at, onlyFor, within, threadTitle, new Content.Shown(next, cause));
    }

    Message withThread(String title) {
        return new Message(id, revision + 1, at, onlyFor, within, Optional.of(title), content);
    }
}
