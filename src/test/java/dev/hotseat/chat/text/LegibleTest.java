package dev.hotseat.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegibleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a\u0000b\u0007c\u007Fd|abcd",
                "a\tb\u0085c|a b c",
                "a\uD83D\uDE00b|a\uD83D\uDE00b",
                "a\uD83Db\uDE00c|a\uFFFDb\uFFFDc",
                "a\u202Eb\u202C\u2066c\u2069d|abcd",
                "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627|\u05E9\u05DC\u05D5\u05DD"
                        + " \u0645\u0631\u062D\u0628\u0627",
                "Z\u0351\u036F|Z\u0351\u036F",
                "a\u200Db|a\u200Db"
            })
    void what_no_platform_shows_is_left_out(String text, String legible) {
        assertThat(Legible.of(text)).isEqualTo(legible);
    }

    @Test
    void every_line_break_is_the_same() {
        assertThat(Legible.of("a\r\nb\rc\u2028d\u2029e\nf")).isEqualTo("a\nb\nc\nd\ne\nf");
    }

    @Test
    void a_label_is_one_line_that_can_be_seen() {
        assertThat(Legible.line(" a\nb ")).isEqualTo("a b");
        assertThat(Legible.line("\u0000\u202E")).isEqualTo("…");
    }

    @Test
    void any_text_becomes_one_that_can_be_sent_without_growing() {
        var any = new AnyText(new Random(3));
        for (int i = 0; i < 2_000; i++) {
            var text = any.words(20);
            var legible = Legible.of(text);
            assertThat(legible.length()).isLessThanOrEqualTo(text.length());
            assertThat(new String(legible.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(legible);
            assertThat(Legible.of(legible)).isEqualTo(legible);
        }
    }
}
