package dev.hotseat.app.card;

import dev.hotseat.app.port.Reports;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Form;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import java.util.ArrayList;
import java.util.List;

/** Reports of faulty questions. */
public final class ReportCards {
    /** The field of the form that holds the words. */
    public static final String WORDS = "words";

    /** A report of that length, with any characters, fits one card. */
    public static final int MOST_WORDS = 500;

    private ReportCards() {}

    /** Asks what is wrong. */
    public static Form form(Question question) {
        return new Form(
                new ComponentId.ReportForm(question.id()),
                "Report a question",
                List.of(new Form.TextField(
                        WORDS,
                        "What is wrong with it?",
                        "Wrong fact, outdated, unclear, a typo …",
                        MOST_WORDS,
                        true,
                        true)));
    }

    /** Thanks the member. */
    public static Card thanks() {
        return Card.saying(
                Card.Tone.PLAIN, "Thank you", RichText.plain("The report is kept for the managers of this workspace."));
    }

    /** Tells a manager that there is something to read. */
    public static Card news(Question question) {
        return Card.builder(Card.Tone.PLAIN, "A question was reported")
                .text(briefly(question))
                .note(RichText.of(
                        new Inline.CodeSpan("/bank reports"), new Inline.Words(" shows what is wrong with it.")))
                .build();
    }

    private static RichText briefly(Question question) {
        return RichText.plain(Bounds.shorten(Markdown.parse(question.text()).plain(), 150));
    }

    /**
     * One open report of the workspace, with the way to the others.
     *
     * @param wanted from 0; beyond the end means the last one
     */
    public static Card page(Origin origin, Reports reports, Bank bank, int wanted) {
        int all = reports.countOpen(origin.workspace());
        int page = Math.clamp(wanted, 0, Math.max(0, all - 1));
        var open = reports.open(origin.workspace(), page, 1);
        if (open.isEmpty()) {
            return Card.saying(
                    Card.Tone.PLAIN, "No open reports", RichText.plain("Members have nothing to complain about."));
        }
        var report = open.getFirst();
        var card = Card.builder(Card.Tone.PLAIN, "Report " + (page + 1) + " of " + all);
        bank.currentFor(report.question()).ifPresent(q -> card.text(briefly(q)));
        card.text(RichText.plain(report.words()))
                .note(RichText.of(
                        new Inline.CodeSpan(report.question().slug()),
                        new Inline.Words(" · "),
                        new Inline.Moment(report.at())));
        var buttons = new ArrayList<Part.Button>();
        buttons.add(Part.Button.main(new ComponentId.CloseReport(report.report()), "Close it"));
        if (bank.currentFor(report.question()).isPresent()) {
            buttons.add(Part.Button.of(new ComponentId.AskThis(report.question()), "Show the question"));
        }
        if (page > 0) {
            buttons.add(Part.Button.of(new ComponentId.ReportsPage(page - 1), "Back"));
        }
        if (page < all - 1) {
            buttons.add(Part.Button.of(new ComponentId.ReportsPage(page + 1), "Next"));
        }
        return card.part(new Part.Buttons(buttons)).build();
    }
}
