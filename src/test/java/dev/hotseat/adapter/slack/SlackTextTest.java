package dev.hotseat.adapter.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.model.block.RichTextBlock;
import dev.hotseat.chat.text.AnyText;
import dev.hotseat.chat.text.Bounds;
import dev.hotseat.chat.text.Legible;
import dev.hotseat.chat.text.Markdown;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.support.Recorded;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlackTextTest {
    @Test
    void any_words_travel_as_they_are() {
        var any = new AnyText(new Random(31));
        for (int i = 0; i < 2_000; i++) {
            var words = "a" + any.words(12);
            var elements = json(RichText.plain(words), Detail.ALL).path(0).path("elements");

            assertThat(elements).hasSize(1);
            assertThat(elements.path(0).path("type").asText()).isEqualTo("text");
            assertThat(elements.path(0).has("style")).isFalse();
            assertThat(elements.path(0).path("text").asText()).isEqualTo(Legible.of(words));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a *b* **c** `d`|a ,b:italic, ,c:bold, ,d:code",
                "***a***|a:bold:italic",
                "**a `b`**|a :bold,b:bold:code",
                "a [b](https://x.org) c|a ,b>https://x.org, c",
                "**[b](https://x.org)**|b:bold>https://x.org"
            })
    void a_style_is_a_flag(String markdown, String elements) {
        var inlines = json(Markdown.parse(markdown), Detail.ALL).path(0).path("elements");

        assertThat(shape(inlines)).isEqualTo(elements);
    }

    /** The elements of a section: words, {@code :flags}, {@code >target}. */
    private static String shape(JsonNode inlines) {
        var shape = new StringBuilder();
        for (var inline : inlines) {
            shape.append(shape.isEmpty() ? "" : ",").append(inline.path("text").asText());
            inline.path("style")
                    .fieldNames()
                    .forEachRemaining(flag -> shape.append(':').append(flag));
            shape.append(inline.has("url") ? ">" + inline.path("url").asText() : "");
        }
        return shape.toString();
    }

    @Test
    void a_list_that_is_interrupted_keeps_its_numbers() {
        var text = words(json(Markdown.parse("1. one\n\n   ```\n   x\n   ```\n2. two"), Detail.ALL));

        assertThat(text).isEqualTo("1. onex2. two");
    }

    @Test
    void code_that_ends_a_fence_is_text_like_any_other() {
        var code = json(Markdown.parse("````\n```\n<!here>\n````"), Detail.ALL).path(0);

        assertThat(code.path("type").asText()).isEqualTo("rich_text_preformatted");
        assertThat(words(code)).isEqualTo("```\n<!here>");
    }

    @ParameterizedTest
    @EnumSource(Detail.class)
    void no_text_is_longer_than_it_costs(Detail detail) {
        var any = new AnyText(new Random(32));
        for (int i = 0; i < 500; i++) {
            var text = any.rich(3);

            assertThat(words(json(text, detail)).length()).as(text.toString()).isLessThanOrEqualTo(Bounds.cost(text));
        }
    }

    @Test
    void any_markdown_keeps_all_its_words() {
        var any = new AnyText(new Random(33));
        for (int i = 0; i < 500; i++) {
            var text = Markdown.parse(any.markdown(10));

            assertThat(bare(words(json(text, Detail.ALL))))
                    .as(text.toString())
                    .isEqualTo(bare(Legible.of(text.plain())));
        }
    }

    /** Without blanks, and without the marks and rules of lists, which Slack draws itself. */
    private static String bare(String words) {
        return words.replaceAll("\\s|[0-9]+\\.|•|───", "");
    }

    private static String words(JsonNode json) {
        return String.join("", json.findValuesAsText("text"));
    }

    private static JsonNode json(RichText text, Detail detail) {
        var block = RichTextBlock.builder()
                .elements(SlackText.of(text, Set.of(), detail))
                .build();
        return Recorded.json(SlackJson.of(List.of(block))).path(0).path("elements");
    }
}
