package dev.hotseat.core.daily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatchUpTest {
    private static final CatchUp TWO_HOURS = new CatchUp(Duration.ofHours(2));
    private static final Instant DUE = Instant.parse("2026-11-30T08:00:00Z");
    private static final Plan DAILY = Plan.of(LocalTime.of(8, 0), ZoneOffset.UTC, Weekdays.DAILY);

    private static Decision after(String span) {
        return TWO_HOURS.decide(DUE, DUE.plus(Duration.parse(span)));
    }

    private static List<Occurrence> occurrences(String first, int count) {
        return DAILY.preview(
                Optional.empty(), LocalDate.parse(first).atStartOfDay().toInstant(ZoneOffset.UTC), count);
    }

    @Test
    void in_the_first_minute_it_is_in_time() {
        assertThat(after("PT0S")).isEqualTo(new Decision.PostNow());
        assertThat(after("PT1M")).isEqualTo(new Decision.PostNow());
    }

    @Test
    void in_the_window_it_is_late() {
        assertThat(after("PT1M0.001S")).isEqualTo(new Decision.PostLate("1 min"));
        assertThat(after("PT1H35M59S")).isEqualTo(new Decision.PostLate("1 h 35 min"));
        assertThat(after("PT2H")).isEqualTo(new Decision.PostLate("2 h"));
    }

    @Test
    void after_the_window_it_is_too_late() {
        assertThat(after("PT2H0.001S"))
                .isEqualTo(new Decision.TooLate("2 h late, and after 2 h it is not sent any more"));
    }

    @Test
    void before_its_moment_it_waits() {
        assertThat(after("-PT5M")).isEqualTo(new Decision.Wait(Duration.ofMinutes(5)));
    }

    @Test
    void without_a_window_it_is_in_time_or_too_late() {
        var none = new CatchUp(Duration.ZERO);
        assertThat(none.decide(DUE, DUE.plusSeconds(60))).isEqualTo(new Decision.PostNow());
        assertThat(none.decide(DUE, DUE.plusSeconds(61))).isInstanceOf(Decision.TooLate.class);
    }

    @Test
    void of_several_in_the_window_only_the_newest_is_sent() {
        var week = new CatchUp(Duration.ofDays(7));
        var missed = occurrences("2026-11-27", 3);
        assertThat(week.decide(missed, Instant.parse("2026-11-29T09:00:00Z")).values())
                .containsExactly(
                        new Decision.TooLate("a newer one was due as well, and only the newest is sent"),
                        new Decision.TooLate("a newer one was due as well, and only the newest is sent"),
                        new Decision.PostLate("1 h"));
    }

    @Test
    void one_that_is_in_time_takes_the_place_of_a_late_one() {
        var day = new CatchUp(Duration.ofDays(1));
        assertThat(day.decide(occurrences("2026-11-29", 2), DUE).values())
                .containsExactly(
                        new Decision.TooLate("a newer one was due as well, and only the newest is sent"),
                        new Decision.PostNow());
    }

    @Test
    void one_whose_moment_has_not_come_holds_up_none() {
        assertThat(TWO_HOURS
                        .decide(occurrences("2026-11-30", 2), DUE.plusSeconds(3_600))
                        .values())
                .containsExactly(new Decision.PostLate("1 h"), new Decision.Wait(Duration.ofHours(23)));
    }

    @Test
    void however_long_it_was_down_at_most_one_is_sent() {
        var chance = new SplittableRandom(5);
        for (int i = 0; i < 2_000; i++) {
            var all = occurrences("2026-11-01", chance.nextInt(1, 30));
            var window = Duration.ofMinutes(chance.nextInt(4 * 24 * 60));
            var now = all.getFirst().instant().plusSeconds(chance.nextInt(-86_400, 40 * 86_400));
            var shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, Random.from(chance));
            var decisions = new CatchUp(window).decide(shuffled, now);
            assertThat(decisions.sequencedKeySet()).containsExactlyElementsOf(all);
            var newest = all.reversed().stream()
                    .filter(o -> !o.instant().isAfter(now))
                    .findFirst();
            decisions.forEach((occurrence, decision) -> {
                if (!newest.equals(Optional.of(occurrence))) {
                    assertThat(decision).isInstanceOfAny(Decision.Wait.class, Decision.TooLate.class);
                } else {
                    assertThat(decision).isEqualTo(new CatchUp(window).decide(occurrence.instant(), now));
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"PT1M, 1 min", "PT59M59S, 59 min", "PT1H, 1 h", "PT47H59M, 47 h 59 min", "PT48H, 2 days"})
    void a_span_is_told_in_words(Duration span, String words) {
        assertThat(CatchUp.words(span)).isEqualTo(words);
    }

    @Test
    void a_negative_window_is_a_mistake_of_the_caller() {
        assertThatThrownBy(() -> new CatchUp(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_message_came_between_its_moment_and_our_hearing_of_it_whatever_its_platform_says() {
        var due = Instant.parse("2026-11-23T08:00:00Z");
        var heard = due.plusSeconds(9);
        assertThat(CatchUp.came(due, due.plusSeconds(3), heard)).isEqualTo(due.plusSeconds(3));
        assertThat(CatchUp.came(due, due.minusSeconds(3), heard)).isEqualTo(due);
        assertThat(CatchUp.came(due, heard.plusSeconds(3), heard)).isEqualTo(heard);
    }
}
