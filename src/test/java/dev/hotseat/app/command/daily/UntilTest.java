package dev.hotseat.app.command.daily;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.daily.Pause;
import dev.hotseat.core.daily.Reading;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UntilTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @ParameterizedTest
    @CsvSource({
        "2026-11-29, 2026-11-29",
        "' 2027-01-04 ', 2027-01-04",
        "2028-11-28, 2028-11-28",
        "1d, 2026-11-29",
        "10 days, 2026-12-08",
        "2w, 2026-12-12",
        "1 Week, 2026-12-05",
        "104 weeks, 2028-11-25",
    })
    void a_pause_ends_on(String typed, LocalDate resumes) {
        assertThat(Until.pause(Optional.of(typed), TODAY))
                .isEqualTo(new Reading.Understood<>(new Pause(TODAY, Optional.of(resumes))));
    }

    @Test
    void a_pause_without_an_end_lasts() {
        assertThat(Until.pause(Optional.empty(), TODAY))
                .isEqualTo(new Reading.Understood<>(new Pause(TODAY, Optional.empty())));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, has come already",
        "2026-01-01, has come already",
        "0d, has come already",
        "2028-11-29, A pause can last 2 years",
        "9999 weeks, A pause can last 2 years",
        "2027-02-29, The calendar has no 2027-02-29.",
        "Monday, “Monday” does not say until when.",
        "04.01.2027, does not say until when.",
        "12345 days, does not say until when.",
        "'', does not say until when.",
    })
    void what_is_no_end_is_refused(String typed, String words) {
        assertThat(Until.pause(Optional.of(typed), TODAY))
                .isInstanceOfSatisfying(
                        Reading.Refused.class, r -> assertThat(r.why()).contains(words));
    }
}
