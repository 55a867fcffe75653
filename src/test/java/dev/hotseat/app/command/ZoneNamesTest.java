package dev.hotseat.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.Completion;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneNamesTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, Europe/Berlin",
        "europe/berlin, Europe/Berlin",
        "America/New York, America/New_York",
        "utc, UTC",
        "Asia/Calcutta, Asia/Calcutta",
    })
    void a_zone_is_known_by_its_name(String typed, String zone) {
        assertThat(ZoneNames.named(typed)).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "berlin", "Mars/Olympus", "+02:00", "UTC+2", "Europe/", "' or 1=1 --"})
    void nothing_else_is_a_zone(String typed) {
        assertThat(ZoneNames.named(typed)).isEmpty();
        assertThat(ZoneNames.unknown(typed)).contains("“" + typed + "”", "Europe/Berlin");
    }

    @Test
    void what_begins_with_it_is_suggested_first_with_the_time_there() {
        assertThat(ZoneNames.suggest("berl", NOON))
                .containsExactly(new Completion.Suggestion("Europe/Berlin, 13:00 now", "Europe/Berlin"));
        assertThat(ZoneNames.suggest("ber", NOON))
                .extracting(Completion.Suggestion::value)
                .startsWith("Atlantic/Bermuda", "Europe/Berlin")
                .contains("Australia/Canberra");
        assertThat(ZoneNames.suggest("", NOON)).hasSize(25);
        assertThat(ZoneNames.suggest("nowhere at all", NOON)).isEmpty();
    }
}
