package dev.hotseat.adapter.storage;

import dev.hotseat.chat.Bytes;
import dev.hotseat.chat.ComponentId;
import dev.hotseat.chat.Mention;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.bank.QuestionId;
import dev.hotseat.core.bank.Selection;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.MessageReference;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.core.study.Grade;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Posts for tests. */
final class Posts {
    private static final ChannelId CHANNEL = new ChannelId(StoreTest.ONE_TEAM, "general");
    private static final MessageReference MESSAGE = new MessageReference(CHANNEL, Optional.of("17.1"), "17.2");
    private static final Mention MEMBER = new Mention.Member(StoreTest.ONE);

    private Posts() {}

    static Post say(String words) {
        return say(StoreTest.ONE_TEAM, words);
    }

    static Post say(WorkspaceId workspace, String words) {
        return new Post.Say(new ChannelId(workspace, "general"), Optional.empty(), card(words));
    }

    static Post direct(AccountId to, String words) {
        return new Post.Direct(StoreTest.ONE_TEAM, to, card(words));
    }

    static Card card(String words) {
        return Card.saying(Card.Tone.PLAIN, words, RichText.plain("text of " + words));
    }

    /** One post of each kind; the first has every kind of part, block and inline in it. */
    static List<Post> ofEveryKind() {
        return List.of(
                new Post.Say(CHANNEL, Optional.of("17.3"), full()),
                new Post.Say(
                        CHANNEL, Optional.empty(), card("hostile \0 \uD83D \u2028 \"</script>\" <@1> \uD83D\uDE00")),
                new Post.Update(MESSAGE, card("update")),
                new Post.OpenThread(new MessageReference(CHANNEL, Optional.empty(), "17.2"), "title", card("thread")),
                new Post.Direct(StoreTest.ONE_TEAM, StoreTest.OTHER, card("direct")));
    }

    static Card full() {
        var question = new QuestionId("mode-collapse");
        return Card.builder(Card.Tone.QUESTION, "Heading")
                .text(text())
                .note(RichText.plain("small print"))
                .part(new Part.Fields(List.of(new Part.Field("Level", RichText.plain("basic")))))
                .part(new Part.Picture("chart.png", Bytes.of(new byte[] {0, 1, -1}), "a chart"))
                .part(new Part.Attachment("export.json", "application/json", Bytes.of(new byte[] {123, 125})))
                .part(new Part.Divider())
                .buttons(
                        Part.Button.main(new ComponentId.Reveal(question), "Reveal answer"),
                        Part.Button.of(new ComponentId.GradeIt(question, Grade.HARD), "Hard"),
                        Part.Button.danger(new ComponentId.Another(Selection.ANY, true), "Another")
                                .disabled())
                .part(new Part.Menu(new ComponentId.LookIntoTopic(), "Topic", List.of(new Part.Entry("GANs", "gans"))))
                .mention(MEMBER)
                .mention(new Mention.Group("42"))
                .fallback("fallback")
                .build();
    }

    private static RichText text() {
        var line = List.<Inline>of(
                new Inline.Words("words"),
                new Inline.Strong(List.of(new Inline.Emphasis(List.of(new Inline.Words("both"))))),
                new Inline.CodeSpan("x = 1"),
                new Inline.Link(URI.create("https://example.org/a?b=c#d"), "label"),
                new Inline.LineBreak(),
                new Inline.MentionOf(MEMBER, "player 1"),
                new Inline.ChannelOf(CHANNEL),
                new Inline.Moment(Instant.parse("2026-11-02T12:00:00.000000001Z")),
                new Inline.Countdown(Instant.parse("2026-11-02T12:00:20Z"), 20));
        return new RichText(List.of(
                new Block.Heading(line),
                new Block.Paragraph(line),
                new Block.Items(0, List.of(RichText.plain("a"), RichText.EMPTY)),
                new Block.Items(3, List.of(new RichText(List.of(new Block.Items(1, List.of(RichText.plain("b"))))))),
                new Block.Quote(RichText.plain("quote")),
                new Block.Code("java", "int i;\n\tint j;"),
                new Block.Rule()));
    }
}
