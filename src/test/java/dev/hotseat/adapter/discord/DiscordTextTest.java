package dev.hotseat.adapter.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.card.Part;
import dev.hotseat.chat.text.AnyText;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Legible;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.chat.text.RichText;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordTextTest {
    /** What Discord would read as markup if no backslash stood before it. */
    private static final Pattern MARKUP = Pattern.compile(
            "[*_~`|<\\[\\]]|(?m)^\\s*(#{1,3} |-# |>|[-+] |[0-9]+[.)] )|://|@everyone|@here|:[A-Za-z0-9_+-]+:");

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "**bold** \\*\\*bold\\*\\*",
                "snake_case snake\\_case",
                "~~a~~ \\~\\~a\\~\\~",
                "||a|| \\|\\|a\\|\\|",
                "`a` \\`a\\`",
                "\\* \\\\\\*",
                "<@1> \\<@1>",
                "<t:1:R> \\<t\\:1\\:R>",
                "</a:1> \\</a\\:1>",
                ":smile: \\:smile\\:",
                "https://x.org https\\://x.org",
                "[a](https://x.org) \\[a\\](https\\://x.org)",
                "@everyone \\@everyone",
                "@here \\@here",
                "a@x.org a@x.org",
                "#1 \\#1",
                "a#1 a#1",
                "- \\-",
                "a-b->c a-b->c",
                ">>> \\>>>",
                "1.5 1\\.5",
                "1)2) 1\\)2)",
                "e.g.(x) e.g.(x)",
                "a:b a\\:b"
            })
    void a_mark_in_words_is_escaped_where_it_would_mean_something(String words, String written) {
        assertThat(DiscordText.of(RichText.plain(words))).isEqualTo(written);
    }

    @Test
    void a_colon_before_a_blank_needs_no_escape() {
        assertThat(DiscordText.of(RichText.plain("Note: this"))).isEqualTo("Note: this");
    }

    @Test
    void words_split_over_inlines_mean_nothing_together() {
        var split = RichText.of(
                new Inline.Words("http:"),
                new Inline.Words("//x.org @"),
                new Inline.Words("everyone"),
                new Inline.LineBreak(),
                new Inline.Words("1"),
                new Inline.Words(". a"),
                new Inline.LineBreak(),
                new Inline.Words("  "),
                new Inline.Words("- a"));

        assertThat(DiscordText.of(split)).isEqualTo("http\\://x.org \\@everyone\n1\\. a\n\\- a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**a** *b*|**a** *b*",
                "***a***|*\u200B**a**\u200B*",
                "a **b *c* d** e|a **b *c* d** e",
                "`a`|`a`",
                "`` a`b ``|`` a`b ``",
                "```` a```b ````|`` a`\u200B`\u200B`b ``",
                "**`a*b`**|**a\\*b**",
                "[a b](https://x.org)|[a b](<https://x.org>)",
                "<https://x.org>|<https://x.org>",
                "[www.x.org](https://y.org)|www.x.org (<https://y.org>)",
                "[a](https://x.org/*)|[a](<https://x.org/%2A>)",
            })
    void a_style_is_written_so_that_it_holds(String markdown, String written) {
        assertThat(DiscordText.of(Markdown.parse(markdown))).isEqualTo(written);
    }

    @Test
    void marks_of_neighbours_do_not_touch() {
        var a = Inline.Strong.of("a");
        var b = new Inline.CodeSpan("b");
        var again = new Inline.Emphasis(List.of(a, new Inline.Emphasis(List.of(a, b)), new Inline.Strong(List.of(b))));

        assertThat(DiscordText.of(RichText.of(a, a, again, again)).replace(DiscordText.NOTHING, "\u00B7"))
                .isEqualTo(
                        "**a**\u00B7**a**\u00B7*\u00B7**a**\u00B7**a**`b`**`b`**\u00B7*\u00B7*\u00B7**a**\u00B7**a**`b`**`b`**\u00B7*");
    }

    @Test
    void code_that_ends_a_fence_stays_inside() {
        var code = new RichText(List.of(new Block.Code("<@1>", "a\n```\n@everyone")));

        assertThat(DiscordText.of(code)).isEqualTo("```\na\n``\u200B`\n@everyone\n```");
    }

    @Test
    void nothing_in_any_words_is_read_as_markup() {
        var any = new AnyText(new Random(11));
        for (int i = 0; i < 3_000; i++) {
            var words = any.words(12);
            var written = DiscordText.of(RichText.plain(words));

            assertThat(MARKUP.matcher(written.replaceAll("\\\\[\\p{Punct}]", "\u00B7"))
                            .results())
                    .as(words + " -> " + written)
                    .isEmpty();
            assertThat(bare(written.replaceAll("\\\\([\\p{Punct}])", "$1"))).isEqualTo(bare(Legible.of(words)));
        }
    }

    private static String bare(String words) {
        return words.replaceAll("\\s", "");
    }

    @Test
    void no_text_is_longer_than_it_costs() {
        var any = new AnyText(new Random(12));
        for (int i = 0; i < 800; i++) {
            var text = any.rich(3);

            assertThat(DiscordText.of(text).length()).as(text.toString()).isLessThanOrEqualTo(Bounds.cost(text));
            assertThat(DiscordText.small(text).length())
                    .as(text.toString())
                    .isLessThanOrEqualTo(new Part.Note(text).cost());
        }
    }

    @Test
    void no_markdown_is_longer_than_it_costs() {
        var any = new AnyText(new Random(13));
        for (int i = 0; i < 1_000; i++) {
            var text = Markdown.parse(any.markdown(10));

            assertThat(DiscordText.of(text).length()).as(text.toString()).isLessThanOrEqualTo(Bounds.cost(text));
        }
    }
}
