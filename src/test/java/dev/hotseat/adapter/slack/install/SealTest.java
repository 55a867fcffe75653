package dev.hotseat.adapter.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.chat.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealTest {
    private static final String WORDS = "xoxb-secret, ünd more";

    private final Seal seal = seal(1);

    private static Seal seal(int key) {
        var secret = new byte[32];
        Arrays.fill(secret, (byte) key);
        return new Seal(new Keys(secret).sealing(), new SecureRandom());
    }

    private Bytes sealed() {
        return seal.close(Slack.workspace("T1"), WORDS);
    }

    @Test
    void what_was_sealed_can_be_opened() {
        assertThat(seal.open(Slack.workspace("T1"), sealed())).contains(WORDS);
    }

    @Test
    void sealed_words_cannot_be_read() {
        assertThat(new String(sealed().toArray(), StandardCharsets.ISO_8859_1)).doesNotContain("xoxb");
    }

    @Test
    void the_same_words_are_sealed_differently_each_time() {
        assertThat(sealed()).isNotEqualTo(sealed());
    }

    @Test
    void a_change_of_any_byte_is_noticed() {
        var sealed = sealed();
        for (int i = 0; i < sealed.size(); i++) {
            var changed = sealed.toArray();
            changed[i] ^= 1;
            assertThat(seal.open(Slack.workspace("T1"), Bytes.of(changed)))
                    .as("byte %d", i)
                    .isEmpty();
        }
    }

    @Test
    void a_part_of_it_opens_nothing() {
        var sealed = sealed().toArray();
        for (int length = 0; length < sealed.length; length++) {
            assertThat(seal.open(Slack.workspace("T1"), Bytes.of(Arrays.copyOf(sealed, length))))
                    .isEmpty();
        }
    }

    @Test
    void another_key_opens_nothing() {
        assertThat(seal(2).open(Slack.workspace("T1"), sealed())).isEmpty();
    }

    @Test
    void in_another_workspace_it_opens_nothing() {
        assertThat(seal.open(Slack.workspace("T2"), sealed())).isEmpty();
    }

    @Test
    void a_key_has_32_bytes() {
        assertThatThrownBy(() -> new Keys(new byte[16])).hasMessageContaining("16 bytes");
    }

    @Test
    void an_installation_comes_back_and_is_never_printed_with_its_token() {
        var installation = new Installation("xoxb-secret", "U0BOT", List.of("commands", "chat:write"));

        assertThat(Installation.of(installation.json())).isEqualTo(installation);
        assertThat(installation.toString()).doesNotContain("xoxb");
        assertThat(new SlackApp("id", "very-secret").toString()).doesNotContain("very-secret");
    }
}
