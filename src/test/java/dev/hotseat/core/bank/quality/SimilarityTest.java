package dev.hotseat.core.bank.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SimilarityTest {
    private static final List<String> TEXTS = List.of(
            "How does a variational autoencoder work?",
            "How do variational autoencoders work?",
            "What is nucleus sampling?",
            "work autoencoder variational a does how",
            "");

    private final Similarity similarity = new Similarity(TEXTS);

    @Test
    void a_text_is_like_itself_and_unlike_one_without_a_common_trigram() {
        assertThat(similarity.of(0, 0)).isCloseTo(1, within(1e-9));
        assertThat(similarity.of(0, 4)).isZero();
    }

    @Test
    void it_is_the_same_both_ways_and_never_above_one() {
        for (int i = 0; i < TEXTS.size(); i++) {
            for (int j = 0; j < TEXTS.size(); j++) {
                assertThat(similarity.of(i, j))
                        .isCloseTo(similarity.of(j, i), within(1e-9))
                        .isBetween(0.0, 1 + 1e-9);
            }
        }
    }

    @Test
    void word_forms_are_alike_and_order_does_not_matter() {
        assertThat(similarity.of(0, 1)).isGreaterThan(0.6);
        assertThat(similarity.of(0, 3)).isCloseTo(1, within(1e-9));
        assertThat(similarity.of(0, 2)).isLessThan(0.2);
    }
}
