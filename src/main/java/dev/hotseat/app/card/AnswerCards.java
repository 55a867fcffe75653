package dev.hotseat.app.card;

import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.Answer;
import dev.hotseat.core.bank.Question;
import dev.hotseat.core.study.Grade;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What <b>Reveal answer</b> and <b>Go deeper</b> open; always for the presser alone. */
public final class AnswerCards {

    /**
     * The answer with its key points and the grades.
     *
     * @param page from 0; beyond the end means the last one
     * @param given the grade that the member just gave
     */
    public Card answer(Question question, int page, Optional<Grade> given) {
        var answer = question.answer();
        return answer.isPresent() ? written(question, answer.get(), page, given) : draft(question);
    }

    private static Card draft(Question question) {
        return Card.builder(Card.Tone.ANSWER, "No answer yet")
                .text(Markdown.parse(question.text()))
                .text(RichText.plain("This question is a draft: nobody has written its answer yet."
                        + " Answer it aloud, then take another one."))
                .build();
    }

    private static Card written(Question question, Answer answer, int page, Optional<Grade> given) {
        var paging = new Paging(Markdown.parse(answer.text()).then(points(answer.points())), page);
        var card = Card.builder(Card.Tone.ANSWER, "Answer" + paging.position())
                .note(RichText.plain(dev.hotseat.chat.text.Bounds.shorten(
                        Markdown.parse(question.text()).plain(), 200)))
                .text(paging.text());
        paging.buttons(p -> new ComponentId.AnswerPage(question.id(), p)).ifPresent(card::part);
        if (paging.last() || given.isPresent()) {
            card.note(RichText.plain(given.map(AnswerCards::noted).orElse("How well did you know it?")))
                    .part(grades(question, given));
        }
        if (answer.goesDeeper()) {
            card.buttons(Part.Button.of(new ComponentId.Deeper(question.id()), "Go deeper"));
        }
        return card.build();
    }

    private static RichText points(List<String> points) {
        return section("Key points", points.stream().map(Markdown::parse).toList());
    }

    private static RichText section(String title, List<RichText> items) {
        return items.isEmpty()
                ? RichText.EMPTY
                : new RichText(List.of(new Block.Heading(List.of(new Inline.Words(title))), new Block.Items(0, items)));
    }

    private static String noted(Grade grade) {
        return "Noted: " + grade.word() + ". Press another grade if that was a slip.";
    }

    private static Part.Buttons grades(Question question, Optional<Grade> given) {
        return new Part.Buttons(Arrays.stream(Grade.values())
                .map(grade -> {
                    var id = new ComponentId.GradeIt(question.id(), grade);
                    return given.filter(grade::equals).isPresent()
                            ? Part.Button.main(id, label(grade)).disabled()
                            : Part.Button.of(id, label(grade));
                })
                .toList());
    }

    private static String label(Grade grade) {
        return switch (grade) {
            case AGAIN -> "Again";
            case HARD -> "Hard";
            case GOOD -> "Good";
            case EASY -> "Easy";
        };
    }

    /** Example, pitfalls, follow-ups with their answers, sources with the as-of date. */
    public Card deeper(Question question, Answer answer, int page) {
        var text = answer.example()
                .map(e -> heading("Example").then(Markdown.parse(e)))
                .orElse(RichText.EMPTY)
                .then(section(
                        "Pitfalls",
                        answer.pitfalls().stream().map(Markdown::parse).toList()))
                .then(followUps(answer))
                .then(section(
                        "Sources",
                        answer.sources().stream().map(AnswerCards::source).toList()))
                .then(answer.asOf()
                        .map(m -> RichText.plain("Checked as of " + m + "."))
                        .orElse(RichText.EMPTY));
        var paging = new Paging(text, page);
        var card = Card.builder(Card.Tone.ANSWER, "Deeper" + paging.position()).text(paging.text());
        paging.buttons(p -> new ComponentId.DeeperPage(question.id(), p)).ifPresent(card::part);
        return card.build();
    }

    private static RichText heading(String words) {
        return new RichText(List.of(new Block.Heading(List.of(new Inline.Words(words)))));
    }

    private static RichText followUps(Answer answer) {
        var items = new ArrayList<RichText>();
        for (var followUp : answer.followUps()) {
            items.add(new RichText(List.of(new Block.Paragraph(List.of(
                            Inline.Strong.of(Markdown.parse(followUp.question()).plain())))))
                    .then(Markdown.parse(followUp.answer())));
        }
        return section("Follow-up questions", items);
    }

    private static RichText source(Answer.Source source) {
        var cited = new ArrayList<Inline>();
        if (!source.authors().isEmpty()) {
            cited.add(new Inline.Words(source.authors() + ": "));
        }
        cited.add(address(source)
                .<Inline>map(uri -> new Inline.Link(uri, source.title()))
                .orElseGet(() -> new Inline.Words(source.title())));
        // What is kept up to date has no year.
        if (source.year() != 0) {
            cited.add(new Inline.Words(" (" + source.year() + ")"));
        }
        return RichText.of(cited.toArray(Inline[]::new));
    }

    private static Optional<URI> address(Answer.Source source) {
        return source.arxiv()
                .map(id -> "https://arxiv.org/abs/" + id)
                .or(() -> source.doi().map(doi -> "https://doi.org/" + doi))
                .or(source::url)
                .map(URI::create);
    }
}
