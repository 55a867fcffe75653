package dev.hotseat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.support.Hold;
import dev.hotseat.support.discord.FakeDiscord;
import dev.hotseat.support.discord.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A server on Discord. */
final class DiscordSite implements KilledSite {
    private final FakeDiscord discord = FakeDiscord.withChannels(1);

    @Override
    public String name() {
        return "discord";
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "DISCORD_TOKEN",
                FakeDiscord.TOKEN,
                "DISCORD_API_URL",
                discord.settings().api().toString());
    }

    @Override
    public List<String> channels() {
        return discord.channels();
    }

    @Override
    public String command(String channel, String line) {
        var typed = TypedOptions.of(line, discord.awaitBot().commands()).orElseThrow();
        return DiscordReading.of(discord.command(FakeDiscord.OWNER, channel, typed.name(), typed.options())
                        .shown())
                .text();
    }

    @Override
    public void hold(String channel, boolean after, Hold hold) {
        discord.fail("POST channels/" + channel + "/messages$", 1, new Fault.Held(hold, after));
    }

    @Override
    public void goOn(Duration time) {
        discord.goOn(time);
    }

    @Override
    public List<Seen> posts(String channel) {
        return discord.messages(channel).stream()
                .filter(m -> m.onlyFor().isEmpty())
                .map(DiscordReading::of)
                .toList();
    }

    @Override
    public void close() {
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }
}
