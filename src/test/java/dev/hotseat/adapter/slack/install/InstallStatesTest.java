package dev.hotseat.adapter.slack.install;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.slack.install.InstallStates.Verdict;
import dev.hotseat.app.port.SeenEvents;
import dev.hotseat.chat.EventId;
import dev.hotseat.support.SettableClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstallStatesTest {
    private final SettableClock clock = SettableClock.atNoon();
    private final Seen seen = new Seen();
    private final InstallStates states = states(1);

    private InstallStates states(int key) {
        var secret = new byte[32];
        secret[0] = (byte) key;
        return new InstallStates(new Keys(secret).signing(), seen, new SecureRandom(), clock);
    }

    /** What all processes share. */
    private static final class Seen implements SeenEvents {
        private final Set<EventId> events = new HashSet<>();

        @Override
        public boolean firstTime(EventId event, Instant now) {
            return events.add(event);
        }

        @Override
        public void forgetBefore(Instant instant) {
            events.clear();
        }
    }

    @Test
    void whoever_comes_back_in_time_is_let_in() {
        var begun = states.begin();
        clock.goOn(Duration.ofMinutes(10).minusSeconds(1));

        assertThat(states.check(begun.state(), begun.browser())).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void after_ten_minutes_it_is_too_late() {
        var begun = states.begin();
        clock.goOn(Duration.ofMinutes(10));

        assertThat(states.check(begun.state(), begun.browser())).isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void a_state_is_good_for_one_time_in_all_processes() {
        var begun = states.begin();

        assertThat(states(1).check(begun.state(), begun.browser())).isEqualTo(Verdict.GENUINE);
        assertThat(states.check(begun.state(), begun.browser())).isEqualTo(Verdict.USED);
    }

    @Test
    void another_browser_does_not_use_it_up() {
        var begun = states.begin();
        var other = states.begin();

        assertThat(states.check(begun.state(), other.browser())).isEqualTo(Verdict.OTHER_BROWSER);
        assertThat(states.check(begun.state(), "")).isEqualTo(Verdict.OTHER_BROWSER);
        assertThat(states.check(begun.state(), begun.browser())).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void a_state_of_another_key_is_forged() {
        var begun = states(2).begin();

        assertThat(states.check(begun.state(), begun.browser())).isEqualTo(Verdict.FORGED);
    }

    @Test
    void a_change_of_any_character_is_noticed() {
        var begun = states.begin();
        for (int i = 0; i < begun.state().length(); i++) {
            var changed = new StringBuilder(begun.state());
            changed.setCharAt(i, begun.state().charAt(i) == 'A' ? 'B' : 'A');
            assertThat(states.check(changed.toString(), begun.browser()))
                    .as("character %d", i)
                    .isEqualTo(Verdict.FORGED);
        }
    }

    @Test
    void anything_at_all_is_no_state() {
        var state = states.begin().state();
        for (var text : List.of("", ".", "...", state + "A", state.substring(1), "\u0000", "x".repeat(100_000))) {
            assertThat(states.check(text, "")).isEqualTo(Verdict.FORGED);
        }
    }

    @Test
    void the_browsers_word_is_not_in_the_state() {
        var begun = states.begin();

        assertThat(begun.state()).doesNotContain(begun.browser());
        assertThat(begun.browser()).hasSizeGreaterThan(20);
    }
}
