package dev.hotseat.adapter.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Itâ€™s vital           | It’s vital
        â€œlatent spaceâ€\u009d | “latent space”
        one â€“ two â€” three   | one – two — three
        and so onâ€¦           | and so on…
        FrÃ©chet              | Fréchet
        naÃ¯ve cafÃ©          | naïve café
        Î²-VAE with ÏƒÂ²      | β-VAE with σ²
        10Â°                  | 10°
        ðŸ˜€                  | 😀
        Itâ€™s, not Itâs      | It’s, not Itâs
        """)
    void the_characters_are_as_they_were_meant(String damaged, String meant) {
        assertThat(Mojibake.repair(damaged)).isEqualTo(meant);
        assertThat(Mojibake.damaged(damaged)).isTrue();
    }

    @Test
    void text_that_was_damaged_twice_is_repaired_too() {
        var twice = misread(misread("It’s “vital” – naïve"));

        assertThat(Mojibake.repair(twice)).isEqualTo("It’s “vital” – naïve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "It’s “vital” – naïve…",
                "the CAFÉ” and the „TÖ“, É’, Ü–",
                "Fréchet, β-VAE, σ², 10°, 50 €, ™",
                "日本語 русский עברית",
                "😀 é",
                "â",
                "Ã",
                "â€",
                "100 Â"
            })
    void sound_text_stays_as_it_is(String text) {
        assertThat(Mojibake.repair(text)).isEqualTo(text);
    }

    @Test
    void every_damaged_character_outside_latin_comes_back() {
        for (int c = 0x2000; c < 0x10FFFF; c += 7) {
            var text = "a" + Character.toString(c) + "b";
            var utf8 = text.getBytes(StandardCharsets.UTF_8);
            if (Character.getType(c) != Character.SURROGATE && !new String(utf8, WINDOWS_1252).contains("\uFFFD")) {
                assertThat(Mojibake.repair(new String(utf8, WINDOWS_1252))).isEqualTo(text);
            }
        }
    }

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static String misread(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), WINDOWS_1252).replace('\uFFFD', '\u009D');
    }
}
