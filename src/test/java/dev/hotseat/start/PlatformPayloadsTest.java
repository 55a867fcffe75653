package dev.hotseat.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.discord.DiscordLimits;
import dev.hotseat.adapter.playground.Payloads.Payload;
import dev.hotseat.adapter.slack.SlackLimits;
import dev.hotseat.chat.card.SampleCards;
import dev.hotseat.support.Recorded;
import org.junit.jupiter.api.Test;

class PlatformPayloadsTest {
    @Test
    void both_platforms_would_take_what_is_shown() {
        var payloads = new PlatformPayloads().of(SampleCards.cards().get("question"));

        assertThat(payloads).extracting(Payload::platform).containsExactly("Discord", "Slack");
        assertThat(DiscordLimits.message(Recorded.json(payloads.getFirst().json())))
                .isEmpty();
        assertThat(SlackLimits.message(Recorded.json(payloads.getLast().json())))
                .isEmpty();
    }
}
