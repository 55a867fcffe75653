package dev.hotseat.chat.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownTest {
    private static final int LONGEST = 100_000;

    @Test
    void the_usual_blocks_become_blocks() {
        var text = Markdown.parse("""
            # Why GANs fail

            A *short* **answer** with `code`,\\
            on two
            lines.

            - one
            - two
              1. deep

            3. three
            4. four

            > said

            ```python
            x = 1

            y = 2
            ```

            ---
            """);

        assertThat(text.blocks())
                .containsExactly(
                        new Block.Heading(words("Why GANs fail")),
                        new Block.Paragraph(List.of(
                                new Inline.Words("A "),
                                new Inline.Emphasis(words("short")),
                                new Inline.Words(" "),
                                Inline.Strong.of("answer"),
                                new Inline.Words(" with "),
                                new Inline.CodeSpan("code"),
                                new Inline.Words(","),
                                new Inline.LineBreak(),
                                new Inline.Words("on two lines."))),
                        new Block.Items(
                                0,
                                List.of(
                                        RichText.plain("one"),
                                        RichText.plain("two")
                                                .then(new RichText(List.of(
                                                        new Block.Items(1, List.of(RichText.plain("deep")))))))),
                        new Block.Items(3, List.of(RichText.plain("three"), RichText.plain("four"))),
                        new Block.Quote(RichText.plain("said")),
                        new Block.Code("python", "x = 1\n\ny = 2"),
                        new Block.Rule());
    }

    static Stream<Arguments> lines() {
        return Stream.of(
                Arguments.of(
                        "[paper](https://arxiv.org/abs/1406.2661)", link("https://arxiv.org/abs/1406.2661", "paper")),
                Arguments.of("<https://arxiv.org>", link("https://arxiv.org", "https://arxiv.org")),
                Arguments.of("[](https://arxiv.org)", link("https://arxiv.org", "https://arxiv.org")),
                Arguments.of("[a `b` *c*](http://x.org)", link("http://x.org", "a b c")),
                Arguments.of("[a](https://x.org/ä?ö=\"b\")", link("https://x.org/%C3%A4?%C3%B6=%22b%22", "a")),
                Arguments.of("![a curve](https://x.org/a.png)", link("https://x.org/a.png", "a curve")),
                Arguments.of("![](https://x.org/a.png)", link("https://x.org/a.png", "https://x.org/a.png")),
                Arguments.of("![a curve](a.png)", words("a curve")),
                Arguments.of("[click](javascript:alert(1))", words("click (javascript:alert(1))")),
                Arguments.of("[here](#there)", words("here (#there)")),
                Arguments.of("[bad](https://)", words("bad (https://)")),
                Arguments.of("[bad](https://x.org/%zz)", words("bad (https://x.org/%zz)")),
                Arguments.of("<someone@example.com>", words("someone@example.com")),
                Arguments.of("a <b>bold</b> &amp; &lt;i&gt; &#x41;", words("a <b>bold</b> & <i> A")),
                Arguments.of("~~gone~~ @everyone <@1>", words("~~gone~~ @everyone <@1>")),
                Arguments.of("\\*plain\\*", words("*plain*")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void a_line_becomes_inlines(String markdown, List<Inline> inlines) {
        assertThat(Markdown.parse(markdown).blocks()).containsExactly(new Block.Paragraph(inlines));
    }

    @Test
    void a_table_becomes_aligned_columns() {
        assertThat(Markdown.parse("|Model|Size|\n|:--|--:|\n|**GPT**|1|\n|T5 `base`|220|")
                        .blocks())
                .containsExactly(new Block.Code("", """
                    Model    Size
                    -------  ----
                    GPT         1
                    T5 base   220\
                    """));
    }

    @Test
    void raw_html_is_shown_as_words() {
        assertThat(Markdown.parse("<div>\n<script>alert(1)</script>\n</div>").plain())
                .isEqualTo("<div>\n<script>alert(1)</script>\n</div>");
    }

    @Test
    void a_list_that_counts_from_zero_counts_from_one() {
        assertThat(Markdown.parse("0. a\n1. b").blocks())
                .containsExactly(new Block.Items(1, List.of(RichText.plain("a"), RichText.plain("b"))));
    }

    @Test
    void a_fence_without_a_sane_language_has_none() {
        assertThat(Markdown.parse("```<@1> x\na\n```").blocks()).containsExactly(new Block.Code("", "a"));
    }

    @Test
    void a_text_without_words_is_empty() {
        assertThat(Stream.of("", "  \n", "[a]: https://x.org", ">").map(Markdown::parse))
                .allMatch(RichText::isEmpty);
    }

    static Stream<String> deep() {
        return Stream.of(
                        "> ",
                        "- ",
                        "1. ",
                        "* - ",
                        ">- ",
                        "*a ",
                        "**a ",
                        "_a ",
                        "*a **b ",
                        "[",
                        "![",
                        "[a](",
                        "![a](",
                        "![[",
                        "`",
                        "`a``",
                        "<",
                        "<a ",
                        "<!--",
                        "&",
                        "\\",
                        "|",
                        "|-",
                        "a|b\n-|-\n",
                        "|a\n|-\n|",
                        "\n>",
                        "#",
                        "~",
                        "*",
                        "_",
                        "***a",
                        "]",
                        "[a][",
                        "[a]:",
                        "[]: <",
                        "\t",
                        "  - a\n",
                        "<b",
                        "<![CDATA[",
                        "<?",
                        "http://",
                        "\uD83D\uDE00",
                        "\u0300",
                        "\u0000",
                        "é*é_",
                        "**x** _y_ ",
                        "a **a",
                        "**a a")
                .map(bit -> bit.repeat(LONGEST / bit.length()));
    }

    static Stream<String> wide() {
        var stairs =
                IntStream.range(0, 440).mapToObj(i -> " ".repeat(i) + "- a").collect(Collectors.joining("\n"));
        var header = "|a".repeat(9_000) + "\n" + "|-".repeat(9_000) + "\n" + "|b\n".repeat(20_000);
        var cell = "|a|b|\n|-|-|\n|" + "c".repeat(30_000) + "|\n" + "|d\n".repeat(20_000);
        var closed = "*a ".repeat(16_000) + "b*".repeat(16_000);
        var images = "![a".repeat(12_000) + "](b)".repeat(12_000);
        var fences = "- ```\n  a\n".repeat(10_000);
        return Stream.of(stairs, header, cell, closed, images, fences);
    }

    @ParameterizedTest
    @MethodSource({"deep", "wide"})
    void the_longest_hostile_text_is_read_in_a_moment(String hostile) {
        var text = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Markdown.parse(hostile));

        assertThat(depth(text)).isLessThanOrEqualTo(25);
        assertThat(text.plain().length()).isLessThan(3_000_000);
        assertThat(Bounds.cost(text)).isNotNegative();
    }

    @Test
    void any_text_is_read_without_losing_a_word() {
        var chance = new Random(1);
        var any = new AnyText(chance);
        for (int i = 0; i < 5_000; i++) {
            var markdown = any.markdown(12) + "\n\nlast" + i;

            assertThat(Markdown.parse(markdown).plain()).as(markdown).contains("last" + i);
        }
    }

    private static int depth(RichText text) {
        return text.blocks().stream().mapToInt(MarkdownTest::depth).max().orElse(0);
    }

    private static int depth(Block block) {
        return 1
                + switch (block) {
                    case Block.Items(var _, var items) ->
                        items.stream().mapToInt(MarkdownTest::depth).max().orElse(0);
                    case Block.Quote(var text) -> depth(text);
                    case Block.Paragraph(var inlines) -> deepest(inlines);
                    case Block.Heading(var inlines) -> deepest(inlines);
                    case Block.Code _, Block.Rule _ -> 0;
                };
    }

    private static int deepest(List<Inline> inlines) {
        return inlines.stream()
                .mapToInt(i -> switch (i) {
                    case Inline.Strong(var inner) -> 1 + deepest(inner);
                    case Inline.Emphasis(var inner) -> 1 + deepest(inner);
                    case Inline.Words _,
                            Inline.CodeSpan _,
                            Inline.Link _,
                            Inline.LineBreak _,
                            Inline.MentionOf _,
                            Inline.ChannelOf _,
                            Inline.Moment _,
                            Inline.Countdown _ -> 0;
                })
                .max()
                .orElse(0);
    }

    private static List<Inline> words(String words) {
        return List.of(new Inline.Words(words));
    }

    private static List<Inline> link(String target, String label) {
        return List.of(new Inline.Link(URI.create(target), label));
    }
}
