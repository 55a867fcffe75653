package dev.hotseat.adapter.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {
    private static Font font;

    @BeforeAll
    static void open() throws Exception {
        font = BundledFonts.unpacked().plain();
    }

    private static String shown(String text) {
        return String.join("", Letters.of(text, font));
    }

    @ParameterizedTest
    @CsvSource({
        "player 1",
        "Jürgen Nuñez-Ørsted",
        "Ευρυδίκη",
        "Елизавета Ґ",
        "Nguyễn Thị Ngọc",
        "שחקן",
        "لاعب",
        "a_b*c`d<e>&f"
    })
    void names_in_the_scripts_of_the_font_stay_as_they_are(String name) {
        assertThat(shown(name)).isEqualTo(name);
    }

    @Test
    void what_people_see_as_one_character_is_one_box() {
        assertThat(shown("日本")).isEqualTo("□□");
        assertThat(shown("a\uD83D\uDE80b")).isEqualTo("a□b");
        assertThat(shown("\uD83D\uDC69\u200D\uD83D\uDE80!")).isEqualTo("□!");
        assertThat(shown("\uD83C\uDDE9\uD83C\uDDEA")).isEqualTo("□");
    }

    @Test
    void what_cannot_be_seen_is_left_out() {
        assertThat(shown("a\u200B\u00AD\uFEFFb\u0000\u202Ec\uFE0F")).isEqualTo("abc");
        assertThat(shown("  a \t\u00A0\u3000 b  ")).isEqualTo("a b");
        assertThat(shown("")).isEqualTo("…");
        assertThat(shown("\u200B\u200B \u2060")).isEqualTo("…");
    }

    @Test
    void a_letter_carries_two_marks_at_most() {
        assertThat(shown("e" + "\u0301".repeat(100) + "x")).isEqualTo("e\u0301\u0301x");
        assertThat(shown("\u0301")).isEqualTo("□");
    }

    @Test
    void any_text_can_be_shown() {
        var chance = new SplittableRandom(42);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int length = chance.nextInt(30); length > 0; length--) {
                text.append((char) chance.nextInt(0x10000));
            }
            var letters = Letters.of(text.toString(), font);
            assertThat(letters).isNotEmpty().doesNotContain("");
            assertThat(font.canDisplayUpTo(String.join("", letters)))
                    .as(text.toString())
                    .isEqualTo(-1);
        }
    }
}
