package dev.hotseat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.support.Eventually;
import dev.hotseat.support.discord.FakeDiscord;
import dev.hotseat.support.discord.Shown;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a quiz may be started on Discord, where it is played, and who may do what around it. */
class QuizzesOnDiscordTest {
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
        Eventually.holds(
                () -> assertThat(headings(thread)).singleElement().asString().contains("Team quiz"));
        world.goOn(Duration.ofSeconds(31));
        Eventually.holds(
                () -> assertThat(headings(thread)).hasSize(2).last().asString().contains("Round 1"));
        assertThat(headings(MADE)).isEmpty();
    }

    @Test
    void alone_with_the_bot_one_plays_without_threads() {
        var alone = discord.conversation(FakeDiscord.PLAYER_1);
        assertThat(begun(alone, true).text()).contains("no threads in a direct message");
        assertThat(begun(alone, false).heading()).isEqualTo("Your quiz is announced");
        world.goOn(Duration.ofSeconds(31));

        var round = newest(alone, "A");
        assertThat(pressed(FakeDiscord.PLAYER_1, round, "A").heading()).isEqualTo("Your answer: A");
        assertThat(newest(alone, "A").id()).isEqualTo(round.id());
    }

    @Test
    void whoever_plays_again_starts_the_next_quiz_and_only_one() {
        begun(FakeDiscord.GENERAL, false);
        world.goOn(Duration.ofSeconds(31));
        var round = newest(FakeDiscord.GENERAL, "A");
        pressed(FakeDiscord.PLAYER_2, round, "A");
        assertThat(command(FakeDiscord.PLAYER_2, "quiz stop").heading()).isEqualTo("That is not yours to do");
        assertThat(command(FakeDiscord.PLAYER_1, "quiz stop").heading()).isEqualTo("Stopped");
        assertThat(pressed(FakeDiscord.PLAYER_2, round, "B").heading()).isEqualTo("Too late");
        world.goOn(Duration.ofSeconds(5));

        var podium = newest(FakeDiscord.GENERAL, "Play again");
        assertThat(pressed(FakeDiscord.PLAYER_2, podium, "Play again").heading())
                .isEqualTo("Your quiz is announced");
        assertThat(pressed(FakeDiscord.PLAYER_2, podium, "Play again").heading())
                .isEqualTo("A quiz is on here already");
        var lobby = newest(FakeDiscord.GENERAL, "Join");
        assertThat(pressed(FakeDiscord.PLAYER_1, lobby, "Cancel").heading()).isEqualTo("That is not yours to do");
        assertThat(pressed(FakeDiscord.PLAYER_2, lobby, "Cancel").heading()).isEqualTo("Called off");
    }

    private Seen command(FakeDiscord.User user, String name) {
        return DiscordReading.of(
                discord.command(user, FakeDiscord.GENERAL, name, Map.of()).shown());
    }

    /** The newest message that all see with such a button, once it is there. */
    private Shown newest(String channel, String button) {
        var found = new AtomicReference<Shown>();
        Eventually.holds(() -> {
            world.goOn(Duration.ofMillis(100));
            var newest = discord.messages(channel).reversed().stream()
                    .filter(shown -> DiscordReading.of(shown).buttons().contains(button))
                    .findFirst();
            assertThat(newest).isPresent();
            found.set(newest.orElseThrow());
        });
        return found.get();
    }

    /** With the buttons that the message had then, whatever it shows by now. */
    private Seen pressed(FakeDiscord.User user, Shown message, String label) {
        return DiscordReading.of(discord.press(user, message, DiscordReading.button(message, label))
                .shown());
    }
}
