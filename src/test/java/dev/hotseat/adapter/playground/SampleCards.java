package dev.hotseat.adapter.playground;

import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Form;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.study.Grade;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A card of every kind, as the bot would show it. */
final class SampleCards {
    static final QuestionId QUESTION = new QuestionId("self-attention-cost");

    private SampleCards() {}

    static Card plain(String heading, String words) {
        return Card.saying(Card.Tone.PLAIN, heading, RichText.plain(words));
    }

    static Card refusal(String words) {
        return Card.saying(Card.Tone.REFUSAL, "That did not work", RichText.plain(words));
    }

    static Card question() {
        return Card.builder(Card.Tone.QUESTION, "Transformers and attention › Efficiency")
                .text(RichText.plain(
                        "Why does self-attention cost quadratic time in the length of the sequence, and what"
                                + " do people do about it?"))
                .note(RichText.of(
                        new Inline.Words("intermediate · asked in almost every interview · "),
                        new Inline.CodeSpan(QUESTION.slug())))
                .buttons(
                        Part.Button.main(new ComponentId.Reveal(QUESTION), "Reveal answer"),
                        Part.Button.of(new ComponentId.Hint(QUESTION), "Hint"),
                        Part.Button.of(new ComponentId.Another(Selection.ANY, false), "Another one"),
                        Part.Button.of(new ComponentId.Report(QUESTION), "Report"))
                .build();
    }

    static Card answer() {
        return Card.builder(Card.Tone.ANSWER, "Quadratic, because every token looks at every other")
                .text(Markdown.parse("""
                    Each of the *n* tokens compares its query with the keys of **all** *n* tokens, so the score matrix \
                    has `n × n` entries: time and memory grow with the square of the length.

                    - **Sparse or windowed attention** looks at a neighbourhood and a few global tokens.
                    - **Kernels that never store the matrix** keep it exact but cut memory traffic.
                    - **Linear attention** swaps the softmax for a kernel, at some loss of quality.

                    ```python
                    scores = q @ k.transpose(-2, -1) / math.sqrt(d)   # n x n: the part that grows quadratically with n
                    weights = scores.softmax(dim=-1)
                    ```
                    """))
                .note(RichText.plain("Key points: all pairs · memory as well as time · exact and approximate remedies"))
                .buttons(Stream.of(Grade.values())
                        .map(g -> Part.Button.of(new ComponentId.GradeIt(QUESTION, g), word(g)))
                        .toArray(Part.Button[]::new))
                .build();
    }

    private static String word(Grade grade) {
        return Character.toUpperCase(grade.word().charAt(0)) + grade.word().substring(1);
    }

    static Card topics() {
        return topics(0);
    }

    static Card topics(int page) {
        return Card.builder(Card.Tone.PLAIN, "Topics, page " + (page + 1) + " of 3")
                .text(Markdown.parse("**gans** Generative adversarial networks, 12 questions\n\n"
                        + "**llms** Large language models, 31 questions"))
                .part(new Part.Menu(
                        new ComponentId.LookIntoTopic(),
                        "Look into a topic",
                        List.of(
                                new Part.Entry("Generative adversarial networks", "gans"),
                                new Part.Entry("Large language models", "llms"))))
                .buttons(
                        page == 0
                                ? Part.Button.of(new ComponentId.ReportsPage(0), "Back")
                                        .disabled()
                                : Part.Button.of(new ComponentId.TopicsPage(page - 1), "Back"),
                        Part.Button.of(new ComponentId.TopicsPage(page + 1), "Next"))
                .build();
    }

    static Card delete() {
        return Card.builder(Card.Tone.PLAIN, "Delete everything about you?")
                .text(RichText.plain("Your grades, your review and your answers go at once. This cannot be undone."))
                .buttons(
                        Part.Button.danger(new ComponentId.DeleteMine(), "Delete everything"),
                        Part.Button.of(new ComponentId.Dismiss(), "Keep it"))
                .build();
    }

    static Card export() {
        var content = Bytes.of("{\"grades\":[]}".getBytes(StandardCharsets.UTF_8));
        return Card.builder(Card.Tone.PLAIN, "What is kept about you")
                .text(RichText.plain("Everything is in this file."))
                .part(new Part.Attachment("hotseat-export.json", "application/json", content))
                .build();
    }

    /** A card with a part of every kind. */
    static Card everything() {
        var player = new Mention.Member(dev.hotseat.adapter.playground.room.Member.PLAYER_2.account());
        var inlines = new ArrayList<Inline>();
        inlines.add(new Inline.Words("For "));
        inlines.add(new Inline.MentionOf(player, "Player 2"));
        inlines.add(new Inline.Words(", due "));
        inlines.add(new Inline.Moment(java.time.Instant.parse("2026-11-20T09:00:00Z")));
        inlines.add(new Inline.Words(", as in "));
        inlines.add(new Inline.Link(java.net.URI.create("https://arxiv.org/abs/1706.03762"), "the paper"));
        return Card.builder(Card.Tone.PLAIN, "A card with everything")
                .text(new RichText(List.of(
                        new Block.Paragraph(inlines),
                        new Block.Heading(List.of(new Inline.Words("Steps"))),
                        new Block.Items(
                                1, List.of(RichText.plain("Read the question"), RichText.plain("Say the answer"))),
                        new Block.Quote(RichText.plain("A good answer fits into a minute.")))))
                .part(new Part.Fields(List.of(
                        new Part.Field("Questions", RichText.plain("141")),
                        new Part.Field("Topics", RichText.plain("14")),
                        new Part.Field("Answered", RichText.plain("10")))))
                .part(new Part.Divider())
                .part(new Part.Picture("week.png", picture(), "Questions answered a day, rising from 2 to 9"))
                .note(RichText.plain("Small print comes last."))
                .mention(player)
                .build();
    }

    static Form report() {
        return new Form(
                new ComponentId.ReportForm(QUESTION),
                "Report a question",
                List.of(
                        new Form.ChoiceField(
                                "kind",
                                "What is it about?",
                                List.of(
                                        new Part.Entry("The answer is wrong", "wrong"),
                                        new Part.Entry("It is out of date", "old"))),
                        new Form.TextField("what", "What is wrong?", "The answer leaves out …", 1000, true, true),
                        new Form.TextField("source", "A source", "https://…", 200, false, false)));
    }

    static Form files() {
        return new Form(
                new ComponentId.ReportForm(QUESTION),
                "Import questions",
                List.of(new Form.FileField("list", "A Markdown list", true)));
    }

    private static Bytes picture() {
        var image = new BufferedImage(640, 200, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0xf3, 0xee, 0xe6));
        pen.fillRect(0, 0, 640, 200);
        pen.setColor(new Color(0xb0, 0x3a, 0x1a));
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.drawPolyline(new int[] {40, 150, 260, 370, 480, 600}, new int[] {160, 140, 150, 100, 90, 40}, 6);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bytes.of(out.toByteArray());
    }
}
