package dev.hotseat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.support.Eventually;
import dev.hotseat.support.discord.FakeDiscord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a quiz may be started on Discord, and where it is played. */
class QuizPlacesOnDiscordTest {
    private static final String MADE = "710000000000000077";

    private FakeDiscord discord;
    private World world;

    @BeforeEach
    void start(@TempDir Path data) {
        discord = FakeDiscord.start();
        world = World.onDiscord(discord.settings(), data);
        discord.awaitBot();
    }

    @AfterEach
    void stop() {
        world.close();
        discord.close();
        assertThat(discord.violations()).isEmpty();
    }

    private Seen begun(String channel, boolean thread) {
        return DiscordReading.of(discord.command(FakeDiscord.PLAYER_1, channel, "quiz start", Map.of("thread", thread))
                .shown());
    }

    /** The channel is made while the bot is on, so it may not know it at once. */
    private void isRefused(boolean thread, String... words) {
        Eventually.holds(() -> {
            var refusal = begun(MADE, thread);
            assertThat(refusal.privately()).isTrue();
            assertThat(refusal.text()).contains(words).contains("start again");
        });
    }

    private List<String> headings(String channel) {
        return discord.messages(channel).stream()
                .map(DiscordReading::of)
                .filter(seen -> !seen.privately())
                .map(Seen::heading)
                .toList();
    }

    @Test
    void a_voice_channel_that_may_not_be_connected_to_is_refused_before_the_quiz_begins() {
        discord.make(MADE, ChannelType.VOICE.getId(), Permission.VOICE_CONNECT.getRawValue());
        isRefused(false, "Missing: Connect.");
    }

    @Test
    void a_thread_is_refused_where_there_are_none() {
        discord.make(MADE, ChannelType.VOICE.getId(), 0);
        Eventually.holds(
                () -> assertThat(begun(MADE, true).text()).contains("no threads in this channel", "leave out thread"));
    }

    @Test
    void a_thread_that_may_not_be_opened_is_refused_before_the_quiz_begins() {
        discord.make(MADE, ChannelType.TEXT.getId(), Permission.CREATE_PUBLIC_THREADS.getRawValue());
        isRefused(true, "Missing: Create Public Threads.");
    }

    @Test
    void a_quiz_that_is_started_in_a_thread_is_played_in_it_whatever_its_channel_allows() {
        discord.make(
                MADE,
                ChannelType.TEXT.getId(),
                Permission.getRaw(Permission.MESSAGE_SEND, Permission.CREATE_PUBLIC_THREADS));
        isRefused(false, "Missing: Send Messages.");
        var thread = discord.openThread(MADE);

        var announced = begun(thread, true);
        assertThat(announced.heading()).isEqualTo("Your quiz is announced");
        assertThat(announced.text()).contains("takes place in this thread");
        Eventually.holds(() -> assertThat(headings(thread)).singleElement().asString().contains("Team quiz"));
        world.goOn(Duration.ofSeconds(31));
        Eventually.holds(() -> assertThat(headings(thread)).hasSize(2).last().asString().contains("Round 1"));
        assertThat(headings(MADE)).isEmpty();
    }
}
