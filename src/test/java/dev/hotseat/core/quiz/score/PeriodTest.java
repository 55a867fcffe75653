package dev.hotseat.core.quiz.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // A Wednesday
        "WEEK, 2026-11-25T12:00:00Z, UTC, 2026-11-23T00:00:00Z",
        "MONTH, 2026-11-25T12:00:00Z, UTC, 2026-11-01T00:00:00Z",
        // Monday has begun in the east and not yet in the west
        "WEEK, 2026-11-22T23:30:00Z, Europe/Berlin, 2026-11-22T23:00:00Z",
        "WEEK, 2026-11-23T04:30:00Z, America/New_York, 2026-11-16T05:00:00Z",
        "MONTH, 2026-11-30T23:30:00Z, Europe/Berlin, 2026-11-30T23:00:00Z",
        // The clocks changed since
        "MONTH, 2026-10-31T12:00:00Z, Europe/Berlin, 2026-09-30T22:00:00Z",
        "WEEK, 2026-11-23T00:00:00Z, UTC, 2026-11-23T00:00:00Z"
    })
    void a_period_begins_with_its_first_day_in_the_zone(Period period, Instant now, ZoneId zone, Instant since) {
        assertThat(period.since(now, zone)).contains(since);
    }

    @Test
    void all_time_has_no_beginning() {
        assertThat(Period.ALL.since(NOW, ZoneId.of("UTC"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_period_is_found_by_its_word(Period period) {
        assertThat(Period.parse(period.word())).contains(period);
    }

    @Test
    void no_other_word_is_a_period() {
        assertThat(Period.parse("WEEK")).isEmpty();
        assertThat(Period.parse("")).isEmpty();
    }
}
