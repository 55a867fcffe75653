package dev.hotseat.core.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Pace PACE = new Pace(3, Duration.ofSeconds(10));

    @Test
    void shares_of_a_pace_never_come_to_more_than_it() {
        var whole = new Pace(40, Duration.ofMillis(25));
        for (int many = 1; many <= 40; many++) {
            var share = whole.among(many);
            assertThat(share.burst() * many).isLessThanOrEqualTo(40);
            assertThat(share.each()).isEqualTo(Duration.ofMillis(25L * many));
        }
    }

    @Test
    void a_share_has_as_many_at_once_as_it_is_to_have_at_least_and_no_more_than_the_whole() {
        var whole = new Pace(3, Duration.ofSeconds(2));
        assertThat(whole.among(1, 2)).isEqualTo(whole);
        assertThat(whole.among(2, 2)).isEqualTo(new Pace(2, Duration.ofSeconds(4)));
        assertThat(whole.among(5, 2)).isEqualTo(new Pace(2, Duration.ofSeconds(10)));
        assertThat(new Pace(1, Duration.ofSeconds(1)).among(2, 2)).isEqualTo(new Pace(1, Duration.ofSeconds(2)));
    }

    @Test
    void a_burst_may_be_spent_at_once() {
        var budget = Budget.UNTOUCHED;
        for (int i = 0; i < 3; i++) {
            budget = ((Budget.Outcome.Spent) budget.spend(PACE, NOON)).rest();
        }
        assertThat(budget.spend(PACE, NOON)).isEqualTo(new Budget.Outcome.Wait(Duration.ofSeconds(10)));
        assertThat(budget.spend(PACE, NOON.plusSeconds(10))).isInstanceOf(Budget.Outcome.Spent.class);
    }

    @Test
    void no_window_of_any_length_sees_more_than_burst_and_refill() {
        var random = new SplittableRandom(3);
        var budget = Budget.UNTOUCHED;
        var now = NOON;
        var spent = new ArrayDeque<Instant>();
        for (int i = 0; i < 5_000; i++) {
            now = now.plusMillis(random.nextInt(6_000));
            if (budget.spend(PACE, now) instanceof Budget.Outcome.Spent(var rest)) {
                budget = rest;
                spent.add(now);
            }
            for (var from : spent) {
                long inWindow = spent.stream().filter(t -> !t.isBefore(from)).count();
                long allowed = PACE.burst() + Duration.between(from, now).dividedBy(PACE.each());
                assertThat(inWindow).isLessThanOrEqualTo(allowed);
            }
            while (spent.size() > 12) {
                spent.poll();
            }
        }
    }

    @Test
    void so_many_are_left_as_can_be_spent_and_more_are_there_when_it_says() {
        var random = new SplittableRandom(5);
        var budget = Budget.UNTOUCHED;
        var now = NOON;
        for (int i = 0; i < 2_000; i++) {
            now = now.plusMillis(random.nextInt(20_000));
            if (budget.spend(PACE, now) instanceof Budget.Outcome.Spent(var rest)) {
                budget = rest;
            }
            int left = budget.left(PACE, now);
            assertThat(spendable(budget, now)).isEqualTo(left);
            for (int more = left + 1; more <= PACE.burst(); more++) {
                var then = now.plus(budget.until(more, PACE, now));
                assertThat(budget.left(PACE, then)).isEqualTo(more);
                assertThat(budget.left(PACE, then.minusNanos(1))).isLessThan(more);
            }
            assertThat(budget.until(left, PACE, now)).isZero();
        }
    }

    private static int spendable(Budget budget, Instant now) {
        return switch (budget.spend(PACE, now)) {
            case Budget.Outcome.Spent(var rest) -> 1 + spendable(rest, now);
            case Budget.Outcome.Wait _ -> 0;
        };
    }

    @Test
    void waiting_as_long_as_it_says_is_enough() {
        var random = new SplittableRandom(4);
        var budget = Budget.UNTOUCHED;
        var now = NOON;
        for (int i = 0; i < 2_000; i++) {
            switch (budget.spend(PACE, now)) {
                case Budget.Outcome.Spent(var rest) -> {
                    budget = rest;
                    now = now.plusMillis(random.nextInt(4_000));
                }
                case Budget.Outcome.Wait(var pause) -> {
                    assertThat(pause).isPositive();
                    now = now.plus(pause);
                    assertThat(budget.spend(PACE, now)).isInstanceOf(Budget.Outcome.Spent.class);
                }
            }
        }
    }
}
