package dev.hotseat.core.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryKeyTest {
    private static final ScheduleId SCHEDULE = new ScheduleId("0b5c-7");

    @Test
    void a_key_is_read_as_it_is_written() {
        var planned = new DeliveryKey.Planned(SCHEDULE, LocalDate.parse("2026-11-30"));
        var asked = new DeliveryKey.Asked(SCHEDULE, "discord:80351110224678912");
        assertThat(planned.key()).isEqualTo("0b5c-7/2026-11-30");
        assertThat(asked.key()).isEqualTo("0b5c-7/now/discord:80351110224678912");
        assertThat(DeliveryKey.ofKey(planned.key())).isEqualTo(planned);
        assertThat(DeliveryKey.ofKey(asked.key())).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "s", "s/", "s/today", "s/2026-02-30", "s/now/", "s/now/a/b", "S/2026-11-30", "s/then/a"})
    void another_text_is_no_key(String text) {
        assertThatThrownBy(() -> DeliveryKey.ofKey(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "ä"})
    void a_request_is_named_by_visible_characters(String request) {
        assertThatThrownBy(() -> new DeliveryKey.Asked(SCHEDULE, request)).isInstanceOf(IllegalArgumentException.class);
    }
}
