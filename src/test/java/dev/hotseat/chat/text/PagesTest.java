package dev.hotseat.chat.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {
    @Test
    void a_short_text_is_one_page() {
        var text = Markdown.parse("# Heading\n\nWords.\n\n- one\n- two");

        assertThat(Pages.of(text, 500)).containsExactly(text);
    }

    @Test
    void nothing_is_one_empty_page() {
        assertThat(Pages.of(RichText.EMPTY, 500)).containsExactly(RichText.EMPTY);
    }

    @Test
    void a_page_too_small_for_a_word_is_refused() {
        assertThatThrownBy(() -> Pages.of(RichText.plain("a"), Pages.SMALLEST - 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pages_end_between_blocks_if_they_can() {
        var first = RichText.plain("a".repeat(70));
        var second = RichText.plain("b".repeat(70));

        assertThat(Pages.of(first.then(second), 100)).containsExactly(first, second);
    }

    @Test
    void a_heading_stays_with_what_follows() {
        var words = RichText.plain("a".repeat(60));
        var heading = Markdown.parse("# Next");
        var more = RichText.plain("b".repeat(60));

        assertThat(Pages.of(words.then(heading).then(more), 110)).containsExactly(words, heading.then(more));
    }

    @Test
    void a_long_list_ends_between_items_while_the_numbers_go_on() {
        var list = items(7, "a".repeat(30), "b".repeat(30), "c".repeat(30));

        assertThat(Pages.of(list, 100))
                .containsExactly(items(7, "a".repeat(30), "b".repeat(30)), items(9, "c".repeat(30)));
    }

    @Test
    void a_long_item_goes_on_without_a_second_number() {
        var list = items(1, "word. ".repeat(20).strip(), "next");

        var pages = Pages.of(list, 100);

        assertThat(pages.getFirst().plain()).startsWith("1. word.");
        assertThat(pages.get(1).plain()).startsWith("word.");
        assertThat(pages.getLast().plain()).endsWith("2. next");
    }

    @Test
    void long_code_ends_between_lines_and_stays_code() {
        var code = IntStream.range(0, 40).mapToObj(i -> "x[" + i + "]").collect(Collectors.joining("\n"));

        var pages = Pages.of(new RichText(List.of(new Block.Code("python", code))), 120);

        assertThat(pages)
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(page.blocks())
                        .singleElement()
                        .isInstanceOfSatisfying(Block.Code.class, part -> {
                            assertThat(part.language()).isEqualTo("python");
                            assertThat(part.code()).startsWith("x[").endsWith("]");
                        }));
        assertThat(pages.stream().map(RichText::plain).collect(Collectors.joining("\n")))
                .isEqualTo(code);
    }

    @Test
    void a_long_paragraph_ends_at_a_sentence() {
        var text =
                Markdown.parse("One is **here** and stays. Two is `a. b. c. d` and *long* too. Three is. ".repeat(4));

        assertThat(Pages.of(text, 150))
                .hasSizeGreaterThan(2)
                .allSatisfy(page -> assertThat(page.plain().strip()).endsWith("."));
    }

    @Test
    void a_long_sentence_ends_at_a_word() {
        assertThat(Pages.of(RichText.plain("word ".repeat(100)), 100))
                .allSatisfy(page -> assertThat(page.plain().strip()).matches("word( word)*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "e\u0301"})
    void a_character_is_never_cut(String character) {
        for (int before = 0; before < 12; before++) {
            assertThat(Pages.of(RichText.plain("x".repeat(before) + character.repeat(200)), 100))
                    .allSatisfy(page -> assertThat(page.plain().replace("x", "").replace(character, ""))
                            .isEmpty());
        }
    }

    @Test
    void a_link_that_no_page_can_hold_becomes_words() {
        var target = URI.create("https://example.com/" + "a".repeat(300));

        var pages = Pages.of(RichText.of(new Inline.Link(target, "label")), 100);

        assertThat(said(pages)).isEqualTo("label(" + target + ")");
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 137, 400, 3_000})
    void any_text_fits_its_pages_without_losing_a_word(int budget) {
        var any = new AnyText(new Random(budget));
        for (int i = 0; i < 200; i++) {
            check(any.rich(6), budget);
        }
    }

    @Test
    void any_markdown_fits_its_pages_without_losing_a_word() {
        var any = new AnyText(new Random(7));
        for (int i = 0; i < 200; i++) {
            check(Markdown.parse(any.markdown(20)), 250);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&",
                "a",
                "- a\n",
                "word ",
                "a\n\n",
                "> a\n>\n",
                "\uD83D\uDE00",
                "\u0300",
                "**a** ",
                "1. a\n\n   b\n",
                "`",
                "    a\n"
            })
    void the_longest_text_is_laid_out_in_a_moment(String bit) {
        var text = Markdown.parse(bit.repeat(100_000 / bit.length()));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(text, 1_000));
    }

    private static void check(RichText text, int budget) {
        var pages = Pages.of(text, budget);

        assertThat(pages).allSatisfy(page -> assertThat(Bounds.cost(page)).isLessThanOrEqualTo(budget));
        assertThat(said(pages)).isEqualTo(said(List.of(text)));
        if (!text.isEmpty()) {
            assertThat(pages).noneMatch(RichText::isEmpty);
        }
    }

    /** The words without blanks, and without the targets of links that were too long for a page. */
    private static String said(List<RichText> pages) {
        return pages.stream()
                .map(RichText::plain)
                .collect(Collectors.joining())
                .replaceAll("\\s+", "")
                .replaceAll(AnyText.TARGET_IN_WORDS, "");
    }

    private static RichText items(int first, String... items) {
        return new RichText(List.of(new Block.Items(
                first, List.of(items).stream().map(RichText::plain).toList())));
    }
}
