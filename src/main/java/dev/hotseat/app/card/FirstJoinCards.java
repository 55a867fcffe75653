package dev.hotseat.app.card;

import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import java.util.List;

/** What is said to whoever added the bot to a workspace. */
public final class FirstJoinCards {
    private FirstJoinCards() {}

    /** What it is, what to try, how to set it up, and what it does not do. */
    public static Card greeting() {
        return Card.builder(Card.Tone.PLAIN, "Thank you for adding Hotseat")
                .text(RichText.plain("Hotseat asks interview questions about generative AI, where your team talks"
                        + " anyway: think, answer aloud, then reveal. Only you see what you reveal."))
                .text(new RichText(List.of(
                        new Block.Paragraph(List.of(Inline.Strong.of("Three things to try"))),
                        new Block.Items(
                                1,
                                List.of(
                                        step("/question", " in a channel, then press ", "Reveal answer"),
                                        step("/topics", " shows what there are questions about", ""),
                                        step("/question private", " when only you should see it", ""))))))
                .text(RichText.of(
                        Inline.Strong.of("Set it up"),
                        new Inline.Words(" with "),
                        new Inline.CodeSpan("/settings show"),
                        new Inline.Words(": who else is a manager, in which channels questions are welcome, and the"
                                + " time zone. "),
                        new Inline.CodeSpan("/help"),
                        new Inline.Words(" lists every command.")))
                .note(RichText.plain("Hotseat mentions nobody by itself. It keeps no names, and what a member practised"
                        + " is theirs: /privacy export shows it, /privacy delete removes it."))
                .build();
    }

    private static RichText step(String command, String words, String button) {
        return button.isEmpty()
                ? RichText.of(new Inline.CodeSpan(command), new Inline.Words(words))
                : RichText.of(new Inline.CodeSpan(command), new Inline.Words(words), Inline.Strong.of(button));
    }
}
