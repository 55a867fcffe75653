package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static dev.hotseat.scenario.Driver.Who.PLAYER_2;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What goes wrong, and what is too much. */
interface FaultScenarios extends Scenarios {
    @Test
    default void one_member_cannot_flood_a_channel() {
        Seen last = null;
        for (int i = 0; i < 6; i++) {
            last = driver().command(PLAYER_1, "/question");
        }
        assertThat(last.privately()).isTrue();
        assertThat(last.text()).contains("again in");
        assertThat(driver().command(PLAYER_2, "/question").privately()).isFalse();
        world().goOn(Duration.ofSeconds(10));
        assertThat(driver().command(PLAYER_1, "/question").privately()).isFalse();
    }

    @Test
    default void a_handler_that_throws_is_apologised_for_with_an_incident_number() {
        world().breakNext();
        var apology = driver().command(PLAYER_1, "/question");
        assertThat(apology.privately()).isTrue();
        assertThat(apology.text())
                .containsPattern("incident number [0-9a-z]{6}")
                .doesNotContain("test's making");
        assertThat(driver().command(PLAYER_1, "/question").buttons()).contains("Reveal answer");
    }

    @Test
    default void a_handler_that_hangs_is_answered_for_in_time() {
        world().hangNext();
        long start = System.nanoTime();
        var apology = driver().command(PLAYER_1, "/question");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isLessThan(Duration.ofSeconds(3).plus(drivingTakes()));
        assertThat(apology.text()).contains("took too long").containsPattern("incident number [0-9a-z]{6}");
        assertThat(driver().command(PLAYER_1, "/question").buttons()).contains("Reveal answer");
    }
}
