package dev.hotseat.core.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevealTest {
    @ParameterizedTest
    @CsvSource({
        "4h, PT4H, 4h",
        "30m, PT30M, 30m",
        "30 min, PT30M, 30m",
        "1h30m, PT1H30M, 1h30m",
        "1h 30m, PT1H30M, 1h30m",
        "' 2 Hours 5 minutes ', PT2H5M, 2h5m",
        "90m, PT1H30M, 1h30m",
        "1m, PT1M, 1m",
        "1 day, P1D, 1d",
        "24h, P1D, 1d",
        "7d, P7D, 7d",
        "6 days 23 hours 60 minutes, P7D, 7d",
    })
    void a_time_is_read_and_printed_in_its_shortest_form(String typed, Duration delay, String printed) {
        assertThat(Reveal.read(typed)).isEqualTo(new Reading.Understood<>(new Reveal.After(delay)));
        assertThat(new Reveal.After(delay).print()).isEqualTo(printed);
        assertThat(Reveal.read(printed)).isEqualTo(new Reading.Understood<>(new Reveal.After(delay)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"button", " BUTTON "})
    void the_button_is_a_word(String typed) {
        assertThat(Reveal.read(typed)).isEqualTo(new Reading.Understood<>(new Reveal.Button()));
        assertThat(new Reveal.Button().print()).isEqualTo("button");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "4", "h", "4hm", "-4h", "4.5h", "4h4h", "30m 4h", "buttons", "123456h", "٤h"})
    void what_is_no_time_is_refused_with_an_example(String typed) {
        assertThat(Reveal.read(typed))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        r -> assertThat(r.why()).contains("Write button, or a time as in 4h, 30m or 1h30m."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0m", "0d 0h", "7d 1m", "8d", "99999d"})
    void a_time_out_of_bounds_is_refused_with_the_bounds(String typed) {
        assertThat(Reveal.read(typed))
                .isEqualTo(new Reading.Refused<>(
                        "An answer comes between 1 minute and 7 days after its question, not after “" + typed + "”."));
    }

    @Test
    void a_seal_ends_that_long_after_the_post() {
        var posted = Instant.parse("2026-11-30T08:00:00Z");
        assertThat(new Reveal.Button().sealedUntil(posted)).isEmpty();
        assertThat(new Reveal.After(Duration.ofHours(4)).sealedUntil(posted)).contains(posted.plusSeconds(14_400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1M", "PT61S", "P7DT1M"})
    void no_other_delay_can_be_made(Duration delay) {
        assertThatThrownBy(() -> new Reveal.After(delay)).isInstanceOf(IllegalArgumentException.class);
    }
}
