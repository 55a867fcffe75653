package dev.hotseat.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.support.Members;
import dev.hotseat.support.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CooldownTest {
    private final SettableClock clock = SettableClock.atNoon();
    private final Cooldown cooldown = new Cooldown(new Pace(2, Duration.ofSeconds(10)), clock);

    @Test
    void a_member_who_floods_is_told_how_long_to_wait() {
        assertThat(cooldown.refuses(Members.origin(1))).isEmpty();
        assertThat(cooldown.refuses(Members.origin(1))).isEmpty();
        clock.goOn(Duration.ofMillis(500));
        assertThat(cooldown.refuses(Members.origin(1)))
                .hasValueSatisfying(r -> assertThat(r.card().fallback())
                        .contains("again in 10 s.")
                        .doesNotContain("private"));
        assertThat(cooldown.refuses(Members.origin(1), ", or at once in private"))
                .hasValueSatisfying(
                        r -> assertThat(r.card().fallback()).contains("again in 10 s, or at once in private."));
        clock.goOn(Duration.ofMillis(9_500));
        assertThat(cooldown.refuses(Members.origin(1))).isEmpty();
    }

    @Test
    void members_and_channels_do_not_share_a_budget() {
        for (int i = 0; i < 2; i++) {
            assertThat(cooldown.refuses(Members.origin(1))).isEmpty();
            assertThat(cooldown.refuses(Members.origin(2))).isEmpty();
            assertThat(cooldown.refuses(Members.origin(1, new ChannelId(Members.WORKSPACE, "c2"))))
                    .isEmpty();
        }
        assertThat(cooldown.refuses(Members.origin(1))).isPresent();
    }
}
