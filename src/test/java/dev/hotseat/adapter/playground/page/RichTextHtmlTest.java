package dev.hotseat.adapter.playground.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.Mention;
import dev.hotseat.chat.text.Block;
import dev.hotseat.chat.text.Inline;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.chat.text.RichText;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class RichTextHtmlTest {
    private static final Mention GROUP = new Mention.Group("team");

    private static String html(RichText text, Mention... pinged) {
        var holder = new Document("");
        holder.outputSettings().prettyPrint(false);
        return new RichTextHtml(Set.of(pinged))
                .into(holder.appendElement("div"), text)
                .html();
    }

    @Test
    void each_block_has_its_element() {
        var text = new RichText(List.of(
                new Block.Heading(List.of(new Inline.Words("Title"))),
                new Block.Items(0, List.of(RichText.plain("a"), RichText.plain("b"))),
                new Block.Items(3, List.of(RichText.plain("c"))),
                new Block.Quote(RichText.plain("said")),
                new Block.Code("java", "a < b\n  c"),
                new Block.Rule()));

        assertThat(html(text))
                .isEqualTo("<h3 dir=\"auto\">Title</h3>"
                        + "<ul><li dir=\"auto\">a</li><li dir=\"auto\">b</li></ul>"
                        + "<ol start=\"3\"><li dir=\"auto\">c</li></ol>"
                        + "<blockquote><p dir=\"auto\">said</p></blockquote>"
                        + "<pre tabindex=\"0\" dir=\"ltr\" data-language=\"java\"><code>a &lt; b\n  c</code></pre>"
                        + "<hr>");
    }

    @Test
    void each_inline_has_its_element() {
        var text = RichText.of(
                Inline.Strong.of("strong"),
                new Inline.Emphasis(List.of(new Inline.CodeSpan("x<y"))),
                new Inline.LineBreak(),
                new Inline.Link(URI.create("https://example.org/?a=1&b=2"), "a <link>"),
                new Inline.MentionOf(GROUP, "team"),
                new Inline.Moment(Instant.parse("2026-11-22T12:00:00Z")));

        assertThat(html(text))
                .isEqualTo("<p dir=\"auto\"><strong>strong</strong><em><code>x&lt;y</code></em><br>"
                        + "<a href=\"https://example.org/?a=1&amp;b=2\" target=\"_blank\""
                        + " rel=\"noopener noreferrer nofollow\">a &lt;link&gt;</a>"
                        + "<span class=\"mention\">@team</span>"
                        + "<time datetime=\"2026-11-22T12:00:00Z\">22 November 2026, 12:00 UTC</time></p>");
    }

    @Test
    void only_a_declared_mention_stands_out() {
        var text = RichText.of(new Inline.MentionOf(GROUP, "team"));

        assertThat(html(text, GROUP)).contains("mention pings");
        assertThat(html(text, new Mention.Group("other"))).doesNotContain("pings");
    }

    @Test
    void a_link_to_anything_but_the_web_is_only_its_label() {
        for (var target :
                List.of("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "relative", "//host/x")) {
            assertThat(html(RichText.of(new Inline.Link(URI.create(target), "click"))))
                    .as(target)
                    .isEqualTo("<p dir=\"auto\"><span>click</span></p>");
        }
    }

    /** Whatever people write: the browser sees the same words again, and no element that we did not make. */
    @Test
    void no_words_ever_become_markup() {
        var random = new Random(20261122);
        var pieces = List.of(
                "<",
                ">",
                "&",
                "\"",
                "'",
                "`",
                "&lt;",
                "</p>",
                "<script>",
                "]]>",
                "<!--",
                "\u202e",
                "é",
                "😀",
                "\ud800",
                "x",
                " y",
                "\\",
                "&#0;",
                "<svg/onload=1>",
                "=",
                "/",
                "&amp;amp;");
        for (int i = 0; i < 2000; i++) {
            var words = new StringBuilder("w");
            for (int n = random.nextInt(12); n > 0; n--) {
                words.append(pieces.get(random.nextInt(pieces.size())));
            }
            var text = words + "w";
            var parsed = Jsoup.parseBodyFragment(html(RichText.of(new Inline.CodeSpan(text), new Inline.Words(text))));

            assertThat(parsed.select("p > code").first().wholeText()).isEqualTo(text);
            assertThat(parsed.select("p").first().wholeText()).isEqualTo(text + text);
            assertThat(parsed.body().getAllElements().stream().map(Element::tagName))
                    .containsExactly("body", "p", "code");
        }
    }

    @Test
    void markdown_that_people_write_stays_inside_its_elements() {
        var parsed = Jsoup.parseBodyFragment(html(Markdown.parse("""
            **bold** <img src=x onerror=alert(1)> [x](javascript:alert(1)) `</code><script>`

            ```
            </pre>
            ```
            """)));

        assertThat(parsed.select("img, script, a")).isEmpty();
        assertThat(parsed.select("strong").text()).isEqualTo("bold");
        assertThat(parsed.select("pre").text()).isEqualTo("</pre>");
    }
}
