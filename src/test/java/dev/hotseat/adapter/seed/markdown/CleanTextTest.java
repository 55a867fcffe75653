package dev.hotseat.adapter.seed.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTextTest {
    @Test
    void what_looks_damaged_once_a_hidden_character_is_gone_is_repaired() {
        assertThat(CleanText.of("Itâ\u0007€™s")).isEqualTo("It’s");
    }

    @Test
    void words_of_any_script_stay_as_they_are() {
        var text = "é 日本 עברית 👨‍👩‍👧 \uD83D\uDE00 „x“";

        assertThat(CleanText.of(text)).isEqualTo(text);
        assertThat(CleanText.loses(text)).isFalse();
    }

    @Test
    void what_cannot_be_kept_is_known() {
        assertThat(CleanText.loses("a\u0000b")).isTrue();
        assertThat(CleanText.loses("a\uFFFDb")).isTrue();
        assertThat(CleanText.loses("a\uFDD0b")).isTrue();
        assertThat(CleanText.of("a\u0000\uFDD0\uFEFF\uFFFDb")).isEqualTo("a?b");
    }
}
