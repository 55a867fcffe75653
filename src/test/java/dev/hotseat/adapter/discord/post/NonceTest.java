package dev.hotseat.adapter.discord.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NonceTest {
    @Test
    void the_same_post_has_the_same_nonce_after_a_restart_and_another_one_another() {
        assertThat(Nonce.of("daily/1/2026-11-22")).isEqualTo("ThiQsluALAJBVEL9gHWP3D");
        assertThat(Nonce.of("daily/1/2026-11-23")).isNotEqualTo(Nonce.of("daily/1/2026-11-22"));
    }

    @Test
    void a_nonce_fits() {
        assertThat(Nonce.of("")).hasSize(22).matches("[A-Za-z0-9_-]+");
        assertThat(Nonce.of("k".repeat(500))).hasSize(22);
    }
}
