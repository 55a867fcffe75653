package dev.hotseat.app.card;

import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.RichText;
import java.util.List;
import java.util.Map;

/** What is kept about a person. */
public final class PrivacyCards {
    private PrivacyCards() {}

    /** All of it as a file. */
    public static Card export(Map<String, List<Map<String, String>>> rows, Bytes json) {
        return Card.builder(Card.Tone.PLAIN, "What is kept about you")
                .text(counts(rows))
                .part(new Part.Attachment("hotseat-export.json", "application/json", json))
                .note(RichText.plain(
                        "Your name is not kept: only your account's id is. /privacy delete removes it all."))
                .build();
    }

    /** Asks before deleting. */
    public static Card sure(Map<String, List<Map<String, String>>> rows) {
        return Card.builder(Card.Tone.REFUSAL, "Delete all that is kept about you?")
                .text(counts(rows))
                .text(RichText.plain("This cannot be undone. /privacy export gives you a copy first."))
                .buttons(
                        Part.Button.danger(new ComponentId.DeleteMine(), "Delete it all"),
                        Part.Button.of(new ComponentId.Dismiss(), "Keep it"))
                .build();
    }

    private static RichText counts(Map<String, List<Map<String, String>>> rows) {
        var lines = rows.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(e -> RichText.plain(e.getKey() + ": " + e.getValue().size()))
                .toList();
        return lines.isEmpty()
                ? RichText.plain("Nothing is kept about you.")
                : new RichText(List.of(new Block.Items(0, lines)));
    }

    /** It is done. */
    public static Card deleted(int rows) {
        return Card.saying(
                Card.Tone.PLAIN,
                "Deleted",
                RichText.plain(
                        rows == 0
                                ? "Nothing was kept about you."
                                : "All that was kept about you is gone: " + rows
                                        + (rows == 1 ? " entry." : " entries.")));
    }

    /** A question that was taken back. */
    public static Card kept() {
        return Card.saying(Card.Tone.PLAIN, "Kept", RichText.plain("Nothing was changed."));
    }
}
