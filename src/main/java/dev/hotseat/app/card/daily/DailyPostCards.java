package dev.hotseat.app.card.daily;

import dev.hotseat.app.card.QuestionCards;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.chat.text.Pages;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.daily.DeliveryKey;
import dev.hotseat.core.daily.Vote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;

/** What a channel sees of its daily question. */
public final class DailyPostCards {
    /** Discord's bound for the name of a thread. */
    private static final int LONGEST_TITLE = 100;

    /** Question and answer together; leaves room in a card for heading, notes and labels. */
    private static final int BUDGET = 2_600;

    /** A question that is longer is told briefly above its answer. */
    private static final int LONG_QUESTION = 1_200;

    private final Bank bank;

    public DailyPostCards(Bank bank) {
        this.bank = bank;
    }

    /** The question; where its answer is sealed, with the moment at which it comes instead of a button. */
    public Card question(DailyPost post) {
        var question = post.question();
        var card = card(Card.Tone.QUESTION, post)
                .text(Markdown.parse(question.text()))
                .note(QuestionCards.facts(question));
        post.sealedUntil().ifPresent(until -> card.note(answerComes(until)));
        post.group()
                .ifPresent(group -> card.note(RichText.of(new Inline.Words("For "), ScheduleWords.mention(group)))
                        .mention(new Mention.Group(group)));
        var buttons = new ArrayList<Part.Button>();
        if (post.sealedUntil().isEmpty()) {
            buttons.add(Part.Button.main(new ComponentId.DailyReveal(post.delivery()), "Reveal answer"));
        }
        if (!question.hints().isEmpty()) {
            buttons.add(Part.Button.of(new ComponentId.Hint(question.id()), "Hint"));
        }
        buttons.add(Part.Button.of(new ComponentId.Report(question.id()), "Report"));
        return card.part(new Part.Buttons(buttons)).part(votes(post.delivery())).build();
    }

    /** The question with its answer for all, once the time of the seal is over. */
    public Card answered(DailyPost post, Tried tried) {
        var question = post.question();
        var asked = Markdown.parse(question.text());
        if (Bounds.cost(asked) > LONG_QUESTION) {
            asked = RichText.plain(Bounds.shorten(asked.plain().replace('\n', ' '), 300));
        }
        var card = card(Card.Tone.ANSWER, post).text(asked).note(QuestionCards.facts(question));
        var pages = Pages.of(answer(question), BUDGET - Bounds.cost(asked));
        card.part(new Part.Divider()).text(pages.getFirst()).note(RichText.plain(tried.words()));
        if (question.answer().isPresent()) {
            card.buttons(
                    Part.Button.main(
                            new ComponentId.DailyReveal(post.delivery()),
                            pages.size() > 1 ? "Read on, and key points" : "Key points"),
                    Part.Button.of(new ComponentId.Report(question.id()), "Report"));
        }
        return card.part(votes(post.delivery())).build();
    }

    private static RichText answer(Question question) {
        return question.answer()
                .map(answer -> Markdown.parse(answer.text()))
                .orElseGet(() -> RichText.plain("Nobody has written the answer to this question yet."));
    }

    private Card.Builder card(Card.Tone tone, DailyPost post) {
        return Card.builder(tone, bank.title(post.question())).note(RichText.plain(head(post)));
    }

    private static String head(DailyPost post) {
        return "Question " + post.number() + " of this channel"
                + (post.streak() == 0 ? "" : " · streak " + post.streak() + (post.streak() == 1 ? " day" : " days"))
                + post.late().map(by -> " · " + by + " late").orElse("");
    }

    private static Part.Buttons votes(DeliveryKey delivery) {
        return new Part.Buttons(Arrays.stream(Vote.values())
                .map(vote -> Part.Button.of(new ComponentId.DailyVote(delivery, vote), label(vote)))
                .toList());
    }

    private static String label(Vote vote) {
        return switch (vote) {
            case EASY -> "Easy";
            case FAIR -> "Fair";
            case HARD -> "Hard";
        };
    }

    private static RichText answerComes(Instant until) {
        return RichText.of(new Inline.Words("The answer comes here "), new Inline.Moment(until));
    }

    /** Tells one who wants to see the answer that it is sealed. */
    public static Card sealed(Instant until) {
        return Card.builder(Card.Tone.REFUSAL, "Not yet")
                .text(RichText.plain("This is today's question of a channel here, and its answer is sealed."))
                .note(answerComes(until))
                .build();
    }

    /** Thanks for a vote. */
    public static Card voted(Vote vote) {
        return Card.saying(
                Card.Tone.PLAIN,
                "Noted: " + vote.word(),
                RichText.plain("Nobody sees who voted how. Press another one if that was a slip."));
    }

    /** The title of the thread of a question. */
    public static String threadTitle(DailyPost post) {
        var words = Markdown.parse(post.question().text())
                .plain()
                .replaceAll("\\s+", " ")
                .strip();
        return Bounds.shorten("Question " + post.number() + (words.isEmpty() ? "" : ": " + words), LONGEST_TITLE);
    }

    /** The first message in that thread. */
    public static Card threadOpening(DailyPost post) {
        return Card.saying(
                Card.Tone.PLAIN,
                "Question " + post.number(),
                RichText.plain("Answer in your own words, then look at what the others say."));
    }
}
