package dev.hotseat.chat.card;

import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.text.AnyText;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.chat.text.Pages;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.core.study.Grade;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Cards and forms by name, with every kind of part, block and inline among them. */
public final class SampleCards {
    private static final QuestionId QUESTION = new QuestionId("mode-collapse");
    private static final Mention DISCORD_MEMBER =
            new Mention.Member(new AccountId(new Platform("discord"), "80351110224678912"));
    private static final Mention DISCORD_ROLE = new Mention.Group("41771983423143936");
    private static final Mention SLACK_MEMBER =
            new Mention.Member(new AccountId(new Platform("slack"), "T00000001:U00000001"));
    private static final Mention SLACK_GROUP = new Mention.Group("S00000001");

    private SampleCards() {}

    /** The cards in a fixed order. */
    public static Map<String, Card> cards() {
        var cards = new LinkedHashMap<String, Card>();
        cards.put("question", question());
        cards.put("answer", answer());
        cards.put("every-block", everyBlock());
        cards.put("every-inline", everyInline());
        cards.put("lists", lists());
        cards.put("refusal", Card.saying(Card.Tone.REFUSAL, "Not now", RichText.plain("You asked a moment ago.")));
        cards.put("mentions", mentions());
        cards.put("foreign-mentions", foreignMentions());
        cards.put("channels", channels());
        cards.put("fields", fields());
        cards.put("menu", menu());
        cards.put("files", files());
        cards.put("hostile-words", hostile());
        cards.put("hostile-code", hostileCode());
        cards.put("ampersands", Card.saying(Card.Tone.PLAIN, "&".repeat(150), RichText.plain("&".repeat(3000))));
        cards.put(
                "accents",
                Card.saying(
                        Card.Tone.PLAIN,
                        "Z\u0351\u036F".repeat(40),
                        RichText.plain("Z\u0351\u036F\u0311".repeat(800))));
        cards.put("longest", longest());
        return cards;
    }

    private static Card question() {
        return Card.builder(Card.Tone.QUESTION, "Generative adversarial networks › Training")
                .text(Markdown.parse("What is **mode collapse**, and how do you notice it?"))
                .note(RichText.of(
                        new Inline.Words("intermediate · asked in almost every interview · "),
                        new Inline.CodeSpan("mode-collapse")))
                .buttons(
                        Part.Button.main(new ComponentId.Reveal(QUESTION), "Reveal answer"),
                        Part.Button.of(new ComponentId.Hint(QUESTION), "Hint"),
                        Part.Button.of(new ComponentId.Another(Selection.ANY, false), "Another one"),
                        Part.Button.of(new ComponentId.Report(QUESTION), "Report"))
                .build();
    }

    private static Card answer() {
        return Card.builder(Card.Tone.ANSWER, "Answer (1 of 2)")
                .text(Markdown.parse("""
                    The generator maps *many* latents to **few** outputs: `G(z1) ≈ G(z2)`.

                    ### Key points
                    - The discriminator gives no reason to spread
                    - Look at [precision and recall](https://arxiv.org/abs/1806.00035)
                    - Remedies: WGAN-GP, minibatch discrimination, unrolling

                    ```python
                    loss = -d(g(z)).mean()
                    ```
                    """))
                .part(new Part.Divider())
                .note(RichText.plain("How well did you know it?"))
                .part(new Part.Buttons(Arrays.stream(Grade.values())
                        .map(g -> Part.Button.of(new ComponentId.GradeIt(QUESTION, g), g.word()))
                        .toList()))
                .buttons(
                        Part.Button.of(new ComponentId.AnswerPage(QUESTION, 0), "Back")
                                .disabled(),
                        Part.Button.main(new ComponentId.AnswerPage(QUESTION, 1), "Read on"))
                .build();
    }

    private static Card everyBlock() {
        var line = new Block.Paragraph(List.of(new Inline.Words("A paragraph.")));
        var code = new Block.Code("python", "x = 1\n\ny = 2");
        var bullets = new Block.Items(0, List.of(RichText.plain("one"), RichText.plain("two")));
        return Card.saying(
                Card.Tone.PLAIN,
                "Every block",
                new RichText(List.of(
                        line,
                        line,
                        new Block.Heading(List.of(new Inline.Words("A heading in C#"))),
                        line,
                        bullets,
                        bullets,
                        new Block.Quote(new RichText(
                                List.of(line, bullets, new Block.Quote(RichText.plain("A quote in a quote.")), code))),
                        code,
                        code,
                        new Block.Rule(),
                        line)));
    }

    private static Card everyInline() {
        return Card.builder(Card.Tone.PLAIN, "Every inline")
                .text(RichText.of(
                        new Inline.Words("words "),
                        Inline.Strong.of("strong"),
                        Inline.Strong.of("strong again"),
                        new Inline.Words(" "),
                        new Inline.Emphasis(List.of(new Inline.Words(" emphasis "))),
                        new Inline.Strong(List.of(
                                new Inline.Words("strong with "),
                                new Inline.Emphasis(List.of(new Inline.Words("emphasis"))))),
                        new Inline.LineBreak(),
                        new Inline.CodeSpan("code"),
                        new Inline.CodeSpan("a `tick` and ``two``"),
                        new Inline.Strong(List.of(new Inline.CodeSpan("**kwargs"))),
                        new Inline.LineBreak(),
                        new Inline.Link(URI.create("https://arxiv.org/abs/1406.2661"), "the paper"),
                        new Inline.Words(" "),
                        new Inline.Link(URI.create("https://arxiv.org/a_(b)*c"), "https://example.com [x](y)"),
                        new Inline.Words(" "),
                        new Inline.Link(URI.create("https://arxiv.org"), "https://arxiv.org"),
                        new Inline.LineBreak(),
                        new Inline.Moment(Instant.parse("2026-11-22T12:00:00Z")),
                        new Inline.Moment(Instant.MAX),
                        new Inline.LineBreak(),
                        new Inline.Countdown(Instant.parse("2026-11-22T12:00:00Z"), 20),
                        new Inline.Words(", "),
                        new Inline.Countdown(Instant.parse("2026-11-22T12:00:00Z"), 0)))
                .build();
    }

    private static Card lists() {
        return Card.saying(Card.Tone.PLAIN, "Lists", Markdown.parse("""
            Before
            - one
              - one a

                with a second paragraph
                - one a i
              - one b
            - two

              ```
              code

              in an item
              ```
            - three
              > quoted

            1. first
            2. second
               - bullet
            3. third

            After

            9. ninth
            10. tenth
                1. nested

            Last

            1. simple
            2. numbers
            """));
    }

    private static Card mentions() {
        return Card.builder(Card.Tone.QUESTION, "Mentions")
                .text(RichText.of(
                        new Inline.MentionOf(DISCORD_MEMBER, "player 1"),
                        new Inline.Words(", "),
                        new Inline.MentionOf(DISCORD_ROLE, "players"),
                        new Inline.Words(", "),
                        new Inline.MentionOf(SLACK_MEMBER, "player 2"),
                        new Inline.Words(" and "),
                        new Inline.MentionOf(SLACK_GROUP, "team")))
                .mention(DISCORD_MEMBER)
                .mention(DISCORD_ROLE)
                .mention(SLACK_MEMBER)
                .mention(SLACK_GROUP)
                .build();
    }

    private static Card foreignMentions() {
        return Card.builder(Card.Tone.PLAIN, "Nobody is pinged")
                .text(RichText.of(
                        new Inline.MentionOf(
                                new Mention.Member(new AccountId(new Platform("slack"), "<!here>")), "<!here>"),
                        new Inline.MentionOf(new Mention.Group("@everyone"), "everyone"),
                        new Inline.MentionOf(SLACK_MEMBER, "player 2"),
                        new Inline.MentionOf(DISCORD_MEMBER, "player 1")))
                .mention(new Mention.Group("@everyone"))
                .build();
    }

    private static Card channels() {
        return Card.builder(Card.Tone.REFUSAL, "Not here")
                .text(RichText.of(
                        new Inline.Words("Welcome in "),
                        new Inline.ChannelOf(
                                new ChannelId(new WorkspaceId(new Platform("discord"), "1"), "4177198342")),
                        new Inline.Words(", "),
                        new Inline.ChannelOf(new ChannelId(new WorkspaceId(new Platform("slack"), "T1"), "C00000001")),
                        new Inline.Words(" and "),
                        new Inline.ChannelOf(new ChannelId(new WorkspaceId(new Platform("slack"), "T1"), "<!here>"))))
                .build();
    }

    private static Card fields() {
        return Card.builder(Card.Tone.PLAIN, "Fields")
                .part(new Part.Fields(List.of(
                        new Part.Field("Topic", RichText.plain("GANs")),
                        new Part.Field("Points *", Markdown.parse("- one\n- two")),
                        new Part.Field("Next", RichText.of(new Inline.Moment(Instant.parse("2026-11-22T12:00:00Z")))))))
                .build();
    }

    private static Card menu() {
        return Card.builder(Card.Tone.PLAIN, "Topics")
                .part(new Part.Menu(
                        new ComponentId.LookIntoTopic(),
                        "Look into a topic",
                        List.of(new Part.Entry("GANs <b>", "gans"), new Part.Entry(":smile: & co", "vaes"))))
                .buttons(
                        Part.Button.danger(new ComponentId.DeleteMine(), "Delete"),
                        Part.Button.of(new ComponentId.Dismiss(), "@everyone *no*"))
                .build();
    }

    private static Card files() {
        return Card.builder(Card.Tone.PLAIN, "Files")
                .part(new Part.Picture("week.png", Bytes.of(new byte[] {1}), "Questions a day, <from> 2 to 9"))
                .part(new Part.Attachment("export.json", "application/json", Bytes.of(new byte[] {123, 125})))
                .build();
    }

    private static Card hostile() {
        return Card.builder(Card.Tone.PLAIN, "@everyone # <@1> [a](https://x.org) \u202E*x*")
                .text(RichText.plain(String.join("\n", AnyText.HOSTILE)))
                .note(RichText.plain("-# small <@1> *x*\n# not a heading"))
                .fallback("<!channel> & <@U1> *x*")
                .build();
    }

    private static Card hostileCode() {
        var hostile = AnyText.HOSTILE.stream()
                .filter(h -> h.contains("`") || h.contains("<@"))
                .toList();
        var text = new RichText(List.of(
                new Block.Code("", String.join("\n", hostile)),
                new Block.Code("<@1>\n", "`".repeat(7)),
                new Block.Paragraph(
                        hostile.stream().<Inline>map(Inline.CodeSpan::new).toList())));
        return Card.saying(Card.Tone.PLAIN, "`", text);
    }

    private static Card longest() {
        var text = Pages.of(RichText.plain("*_ word ".repeat(2000)), Card.MOST_TEXT - 300)
                .getFirst();
        var card = Card.builder(Card.Tone.ANSWER, "#".repeat(150)).text(text).fallback("x".repeat(300));
        for (int row = 0; row < 5; row++) {
            int first = 5 * row;
            card.part(new Part.Buttons(IntStream.range(first, first + 5)
                    .mapToObj(i -> Part.Button.of(
                            new ComponentId.AnswerPage(new QuestionId("q".repeat(44) + "-" + i), 999), "x".repeat(75)))
                    .toList()));
        }
        return card.build();
    }

    /** The forms in a fixed order. */
    public static Map<String, Form> forms() {
        var forms = new LinkedHashMap<String, Form>();
        forms.put(
                "report",
                new Form(
                        new ComponentId.ReportForm(QUESTION),
                        "Report a question",
                        List.of(new Form.TextField(
                                "what", "What is wrong?", "The answer leaves out …", 1000, true, true))));
        forms.put(
                "every-field",
                new Form(
                        new ComponentId.ReportForm(QUESTION),
                        "Every kind of field <@1>",
                        List.of(
                                new Form.TextField("short", "A line", "", 80, false, false),
                                new Form.ChoiceField(
                                        "kind",
                                        "A choice",
                                        List.of(new Part.Entry("One", "1"), new Part.Entry("Two", "2"))),
                                new Form.FileField("list", "A file", true))));
        return forms;
    }

    /** The kinds of parts, blocks and inlines that occur. */
    public static Set<Class<?>> kinds() {
        var kinds = new HashSet<Class<?>>();
        for (var card : cards().values()) {
            for (var part : card.parts()) {
                kinds.add(part.getClass());
                if (part instanceof Part.Text(var text)) {
                    blocks(text, kinds);
                }
            }
        }
        return kinds;
    }

    private static void blocks(RichText text, Set<Class<?>> kinds) {
        for (var block : text.blocks()) {
            kinds.add(block.getClass());
            switch (block) {
                case Block.Paragraph(var inlines) -> inlines(inlines, kinds);
                case Block.Heading(var inlines) -> inlines(inlines, kinds);
                case Block.Items(var _, var items) -> items.forEach(i -> blocks(i, kinds));
                case Block.Quote(var quoted) -> blocks(quoted, kinds);
                case Block.Code _, Block.Rule _ -> {}
            }
        }
    }

    private static void inlines(List<Inline> inlines, Set<Class<?>> kinds) {
        for (var inline : inlines) {
            kinds.add(inline.getClass());
            switch (inline) {
                case Inline.Strong(var inner) -> inlines(inner, kinds);
                case Inline.Emphasis(var inner) -> inlines(inner, kinds);
                case Inline.Words _,
                        Inline.CodeSpan _,
                        Inline.Link _,
                        Inline.LineBreak _,
                        Inline.MentionOf _,
                        Inline.ChannelOf _,
                        Inline.Moment _,
                        Inline.Countdown _ -> {}
            }
        }
    }
}
