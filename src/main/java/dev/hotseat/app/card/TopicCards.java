package dev.hotseat.app.card;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.Bank;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.bank.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The bank's table of contents. */
public final class TopicCards {
    private static final int TOPICS_A_PAGE = 15;

    private final Bank bank;

    public TopicCards(Bank bank) {
        this.bank = bank;
    }

    /**
     * A page of all topics, with a menu to look into one.
     *
     * @param wanted from 0; beyond the end means the last one
     */
    public Card all(int wanted) {
        var topics = List.copyOf(bank.topics());
        int pages = Math.max(1, Math.ceilDiv(topics.size(), TOPICS_A_PAGE));
        int page = Math.clamp(wanted, 0, pages - 1);
        var shown = topics.subList(page * TOPICS_A_PAGE, Math.min(topics.size(), (page + 1) * TOPICS_A_PAGE));
        var card = Card.builder(Card.Tone.PLAIN, pages == 1 ? "Topics" : "Topics (" + (page + 1) + " of " + pages + ")")
                .text(new RichText(List.of(
                        new Block.Items(0, shown.stream().map(this::line).toList()))));
        if (!shown.isEmpty()) {
            card.part(new Part.Menu(
                    new ComponentId.LookIntoTopic(),
                    "Look into a topic",
                    shown.stream()
                            .map(t -> new Part.Entry(Bounds.shorten(t.title(), Part.Entry.LONGEST), t.id().slug()))
                            .toList()));
        }
        turning(page, pages).ifPresent(card::part);
        return card.fallback(bank.questions().size() + " questions in " + topics.size() + " topics")
                .build();
    }

    private static Optional<Part.Buttons> turning(int page, int pages) {
        var buttons = new ArrayList<Part.Button>();
        if (page > 0) {
            buttons.add(Part.Button.of(new ComponentId.TopicsPage(page - 1), "Back"));
        }
        if (page < pages - 1) {
            buttons.add(Part.Button.of(new ComponentId.TopicsPage(page + 1), "More topics"));
        }
        return buttons.isEmpty() ? Optional.empty() : Optional.of(new Part.Buttons(buttons));
    }

    private RichText line(Topic topic) {
        var questions = bank.select(new Selection(Optional.of(topic.id()), Optional.empty()));
        return RichText.of(
                Inline.Strong.of(topic.title()),
                new Inline.Words(" "),
                new Inline.CodeSpan(topic.id().slug()),
                new Inline.Words(" — " + count(questions)));
    }

    private static String count(List<Question> questions) {
        long answered = questions.stream().filter(q -> !q.draft()).count();
        var all = questions.size() == 1 ? "1 question" : questions.size() + " questions";
        return answered == questions.size() ? all : all + ", " + answered + " answered";
    }

    /** One topic with its subtopics, in order, and how many questions each has. */
    public Card inside(Topic topic) {
        var selection = new Selection(Optional.of(topic.id()), Optional.empty());
        var questions = bank.select(selection);
        var lines = new ArrayList<RichText>();
        for (var subtopic : topic.subtopics()) {
            var there = questions.stream()
                    .filter(q -> q.subtopic().equals(subtopic.slug()))
                    .toList();
            lines.add(RichText.plain(subtopic.title() + " — " + count(there)));
        }
        return Card.builder(Card.Tone.PLAIN, topic.title())
                .text(new RichText(List.of(new Block.Items(0, lines))))
                .buttons(
                        Part.Button.main(new ComponentId.Another(selection, true), "Ask me one"),
                        Part.Button.of(new ComponentId.TopicsPage(0), "All topics"))
                .build();
    }
}
