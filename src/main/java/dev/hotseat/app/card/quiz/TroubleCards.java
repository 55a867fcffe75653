package dev.hotseat.app.card.quiz;

import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;

/** Tells whoever started a quiz, in private, that something is wrong with it. */
public final class TroubleCards {
    private static final int LONGEST = 2_000;

    private TroubleCards() {}

    /** In these words, which may quote a platform. */
    public static Card saying(String words) {
        return Card.saying(Card.Tone.REFUSAL, "Trouble with your quiz", Lines.fitting(RichText.plain(words), LONGEST));
    }
}
