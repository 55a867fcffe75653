package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static dev.hotseat.scenario.Driver.Who.PLAYER_2;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.adapter.storage.Database;
import dev.hotseat.adapter.storage.Stores;
import dev.hotseat.app.port.Outbox;
import dev.hotseat.chat.Post;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.Hold;
import dev.hotseat.support.discord.FakeDiscord;
import dev.hotseat.support.discord.Fault;
import dev.hotseat.support.slack.FakeSlack;
import dev.hotseat.support.slack.Faults;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever asks is answered while a thousand posts wait, the budget is used up (time stands still here, so nothing of it
 * comes back) and all calls for posts hang: answers take other ways, callbacks on Discord, acknowledgements and response
 * URLs on Slack.
 */
class AnswersBeforePostsTest {
    private static final int WAITING = 1_000;
    private static final int AT_ONCE = 10;
    private static final Card CARD = Card.saying(Card.Tone.PLAIN, "News", RichText.plain("Something happened"));

    @TempDir
    Path data;

    private final Hold hold = new Hold();

    private void addPosts(WorkspaceId workspace, List<String> channels, Instant due) {
        try (var database = Database.sqlite(data)) {
            var outbox = Stores.in(database).outbox();
            database.inOne(() -> {
                for (int i = 0; i < WAITING; i++) {
                    var channel = new ChannelId(workspace, channels.get(i % channels.size()));
                    var post = new Post.Say(channel, Optional.empty(), CARD);
                    outbox.add("daily-test/" + i, post, due, Outbox.Haste.PLANNED);
                }
                return true;
            });
        }
    }

    private void assertManyWait() {
        try (var database = Database.sqlite(data)) {
            assertThat(Stores.in(database).outbox().waiting()).isGreaterThanOrEqualTo(WAITING - AT_ONCE);
        }
    }

    private static List<String> posts(FakeDiscord discord) {
        return discord.calls().stream()
                .filter(call -> call.matches("POST channels/[0-9]+/messages"))
                .toList();
    }

    @Test
    void on_discord() {
        try (var discord = FakeDiscord.withChannels(2 * AT_ONCE);
                var world = World.onDiscord(discord.settings(), data)) {
            var driver = new DiscordDriver(discord.awaitBot());
            world.awaitReady("discord: connected");
            discord.fail("POST channels/[0-9]+/messages$", WAITING, new Fault.Held(hold, false));
            addPosts(new WorkspaceId(Discord.PLATFORM, FakeDiscord.SERVER), discord.channels(), world.now());
            Eventually.holds(() -> assertThat(posts(discord)).hasSizeGreaterThanOrEqualTo(AT_ONCE - 1));

            var card = driver.command(PLAYER_1, "/question");
            assertThat(driver.press(PLAYER_2, card, "Reveal answer").text()).isNotEmpty();
            assertThat(driver.command(PLAYER_2, "/topics").text()).contains("transformers");

            assertManyWait();
            assertThat(posts(discord)).hasSizeLessThanOrEqualTo(AT_ONCE);
            hold.letGo();
        }
    }

    @Test
    void on_slack() {
        var slack = FakeSlack.start();
        try (var bot = SlackWorld.start(slack, SlackWorld.SOCKET, data)) {
            bot.world.awaitReady("slack: connected");
            var driver = new SlackDriver(slack, new SlackSocketWay(slack));
            for (int i = 0; i < WAITING; i++) {
                slack.faults().next("chat.postMessage", new Faults.Fault.Held(hold, false));
            }
            var channels = IntStream.range(0, 2 * AT_ONCE)
                    .mapToObj(i -> "C0MANY%04d".formatted(i))
                    .toList();
            addPosts(new WorkspaceId(Slack.PLATFORM, FakeSlack.TEAM), channels, bot.world.now());
            Eventually.holds(
                    () -> assertThat(slack.calls("chat.postMessage")).hasSizeGreaterThanOrEqualTo(AT_ONCE - 1));

            var card = driver.command(PLAYER_1, "/question");
            assertThat(driver.press(PLAYER_2, card, "Reveal answer").text()).isNotEmpty();
            assertThat(driver.command(PLAYER_2, "/topics").text()).contains("transformers");

            assertManyWait();
            assertThat(slack.calls("chat.postMessage")).hasSizeLessThanOrEqualTo(AT_ONCE);
            hold.letGo();
        }
    }
}
