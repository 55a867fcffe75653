package dev.hotseat.app.card;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Likelihood;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.Selection;
import java.util.ArrayList;
import java.util.List;

/** The card with a question, and the one with its hints. */
public final class QuestionCards {
    private final Bank bank;

    public QuestionCards(Bank bank) {
        this.bank = bank;
    }

    /**
     * A question to answer.
     *
     * @param from the selection that <b>Another one</b> goes on with
     * @param privately whether another one is for the asker alone too
     */
    public Card asking(Question question, Selection from, boolean privately) {
        var buttons = new ArrayList<Part.Button>();
        buttons.add(Part.Button.main(new ComponentId.Reveal(question.id()), "Reveal answer"));
        if (!question.hints().isEmpty()) {
            buttons.add(Part.Button.of(new ComponentId.Hint(question.id()), "Hint"));
        }
        buttons.add(Part.Button.of(new ComponentId.Another(from, privately), "Another one"));
        buttons.add(Part.Button.of(new ComponentId.Report(question.id()), "Report"));
        return Card.builder(Card.Tone.QUESTION, bank.title(question))
                .text(Markdown.parse(question.text()))
                .note(facts(question))
                .part(new Part.Buttons(buttons))
                .build();
    }

    /** Level, how often it is asked, and its id, in one line. */
    public static RichText facts(Question question) {
        var facts = new ArrayList<Inline>();
        facts.add(new Inline.Words(question.level().word() + " · " + often(question.likelihood()) + " · "));
        facts.add(new Inline.CodeSpan(question.id().slug()));
        if (question.draft()) {
            facts.add(new Inline.Words(" · draft, without an answer yet"));
        }
        return RichText.of(facts.toArray(Inline[]::new));
    }

    /** How often a question is asked, in words. */
    static String often(Likelihood likelihood) {
        return switch (likelihood.value()) {
            case 5 -> "asked in almost every interview";
            case 4 -> "asked often";
            case 3 -> "asked now and then";
            case 2 -> "asked seldom";
            default -> "asked rarely";
        };
    }

    /**
     * The hints from the vaguest on.
     *
     * @param shown how many, from 1 to the number of hints
     */
    public Card hints(Question question, int shown) {
        var all = question.hints();
        var texts = new ArrayList<RichText>();
        for (var hint : all.subList(0, shown)) {
            texts.add(Markdown.parse(hint));
        }
        var buttons = new ArrayList<Part.Button>();
        if (shown < all.size()) {
            buttons.add(Part.Button.of(
                    new ComponentId.NextHint(question.id(), shown),
                    "Next hint (" + (shown + 1) + " of " + all.size() + ")"));
        }
        buttons.add(Part.Button.main(new ComponentId.Reveal(question.id()), "Reveal answer"));
        return Card.builder(Card.Tone.PLAIN, shown == 1 ? "A hint" : "Hints")
                .text(new RichText(List.of(new dev.hotseat.chat.text.Block.Items(0, texts))))
                .part(new Part.Buttons(buttons))
                .build();
    }
}
