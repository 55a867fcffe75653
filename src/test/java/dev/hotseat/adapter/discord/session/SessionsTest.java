package dev.hotseat.adapter.discord.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.app.port.Connection;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.chat.Post;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.SettableClock;
import dev.hotseat.support.discord.BotOnDiscord;
import dev.hotseat.support.discord.FakeDiscord;
import dev.hotseat.support.discord.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final int NEW = 2;
    private static final int TAKEN_UP = 6;

    private final Instant noon = SettableClock.atNoon().instant();
    private FakeDiscord discord;
    private BotOnDiscord bot;

    @BeforeEach
    void start() {
        discord = FakeDiscord.start();
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private void startBot() {
        bot = BotOnDiscord.on(discord);
        discord.awaitBot();
        bot.awaitUp();
    }

    private void answers() {
        discord.command(FakeDiscord.PLAYER_1, FakeDiscord.GENERAL, "question", Map.of())
                .shown();
    }

    private void awaitCount(int operation, long count) {
        Eventually.holds(() -> assertThat(discord.gateway().count(operation)).isEqualTo(count));
    }

    @Test
    void only_servers_are_asked_for() {
        startBot();
        var identify = discord.gateway().log().stream()
                .filter(m -> m.path("op").asInt() == NEW)
                .findFirst()
                .orElseThrow();
        assertThat(identify.path("d").path("intents").asInt()).isEqualTo(1);
    }

    @Test
    void a_dropped_connection_is_taken_up_again_and_nothing_in_between_is_lost() {
        startBot();
        discord.gateway().drop();
        answers();
        assertThat(discord.gateway().count(TAKEN_UP)).isEqualTo(1);
        bot.awaitUp();
    }

    @Test
    void a_request_to_come_back_is_followed() {
        startBot();
        discord.gateway().askToReconnect();
        awaitCount(TAKEN_UP, 1);
        answers();
    }

    @Test
    void a_session_that_discord_ended_is_followed_by_a_new_one() {
        startBot();
        discord.gateway().invalidate(false);
        awaitCount(NEW, 2);
        answers();
        bot.awaitUp();
    }

    @Test
    void a_session_that_discord_lets_live_is_taken_up_again() {
        startBot();
        discord.gateway().invalidate(true);
        Eventually.holds(() -> assertThat(
                        discord.gateway().count(TAKEN_UP) + discord.gateway().count(NEW))
                .isEqualTo(2));
        answers();
    }

    @Test
    void missed_heartbeats_end_the_connection_and_it_comes_back() {
        discord.gateway().beat(Duration.ofSeconds(1));
        startBot();
        discord.gateway().silence(true);
        awaitCount(TAKEN_UP, 1);
        discord.gateway().silence(false);
        answers();
    }

    @Test
    void a_token_that_is_revoked_while_running_is_told_and_not_tried_again() {
        startBot();
        discord.gateway().revoke();
        Eventually.holds(() -> assertThat(bot.state())
                .asInstanceOf(InstanceOfAssertFactories.type(Connection.State.Lost.class))
                .satisfies(
                        lost -> assertThat(lost.why()).contains("DISCORD_TOKEN").doesNotContain(FakeDiscord.TOKEN)));
        var channel = new ChannelId(new WorkspaceId(Discord.PLATFORM, FakeDiscord.SERVER), FakeDiscord.GENERAL);
        assertThat(bot.send("p", new Post.Say(channel, Optional.empty(), BotOnDiscord.card("A post"))))
                .isInstanceOf(Sender.Outcome.Later.class);
    }

    @Test
    void a_token_that_is_refused_at_the_start_is_told() {
        discord.gateway().revoke();
        bot = BotOnDiscord.on(discord);
        Eventually.holds(() -> assertThat(bot.state()).isInstanceOf(Connection.State.Lost.class));
        assertThat(discord.gateway().count(NEW)).isZero();
    }

    @Test
    void the_login_is_tried_again_until_discord_is_there() {
        discord.fail("GET gateway/bot", 1, new Fault.DroppedBefore());
        bot = BotOnDiscord.on(discord);
        Eventually.holds(() -> assertThat(bot.state()).isEqualTo(new Connection.State.Away("it cannot be reached")));
        bot.awaitUp();
    }

    @Test
    void commands_are_written_once_and_left_alone_while_they_stay_the_same() {
        startBot();
        assertThat(discord.calls()).filteredOn(c -> c.startsWith("PUT")).hasSize(1);
        discord.gateway().invalidate(false);
        awaitCount(NEW, 2);
        bot.awaitUp();
        // Another process with the same commands; when it is closed it has compared them.
        try (var other = BotOnDiscord.on(discord)) {
            other.awaitUp();
            Eventually.holds(() -> assertThat(discord.calls())
                    .filteredOn(c -> c.startsWith("GET applications"))
                    .hasSize(2));
        }
        assertThat(discord.calls()).filteredOn(c -> c.startsWith("PUT")).hasSize(1);
    }

    @Test
    void commands_wait_until_discord_takes_them() {
        discord.fail("GET applications", 1, new Fault.Status(500, 0));
        startBot();
        assertThat(discord.commands()).hasSize(2);
    }

    @Test
    void a_server_that_adds_the_bot_and_removes_it_is_told_in_that_order() {
        startBot();
        var server = "discord/" + FakeDiscord.SERVER;
        Eventually.holds(
                () -> assertThat(bot.told()).contains("in " + server + " by discord/" + FakeDiscord.OWNER.id()));
        discord.removeBot();
        Eventually.holds(() -> assertThat(bot.told()).last().isEqualTo("out of " + server));
    }

    @Test
    void a_server_that_added_the_bot_before_it_looked_is_told_with_its_owner() {
        discord.gateway().addedAt(noon.minus(Duration.ofDays(6)));
        startBot();
        Eventually.holds(() -> assertThat(bot.told())
                .containsExactly("found in discord/" + FakeDiscord.SERVER + " of discord/" + FakeDiscord.OWNER.id()));
    }

    @Test
    void of_a_server_that_the_bot_is_in_for_long_nobody_is_told() {
        discord.gateway().addedAt(noon.minus(Duration.ofDays(8)));
        startBot();
        Eventually.holds(() -> assertThat(bot.told()).containsExactly("in discord/" + FakeDiscord.SERVER));
    }

    @Test
    void each_session_begins_with_the_list_of_all_servers_of_its_shard() {
        startBot();
        bot.stop();
        bot = BotOnDiscord.on(discord);
        var server = new WorkspaceId(Discord.PLATFORM, FakeDiscord.SERVER);
        Eventually.holds(() -> assertThat(bot.lists()).singleElement().satisfies(list -> {
            assertThat(list.there()).containsExactly(server);
            assertThat(list.covers()).accepts(server);
        }));
    }

    @Test
    void a_server_that_removed_the_bot_while_it_was_down_is_missing_in_the_next_list() {
        startBot();
        bot.stop();
        discord.removeBot();
        bot = BotOnDiscord.on(discord);
        Eventually.holds(() -> assertThat(bot.lists())
                .singleElement()
                .satisfies(list -> assertThat(list.there()).isEmpty()));
    }

    @Test
    void what_the_database_cannot_take_is_told_again_later() {
        startBot();
        Eventually.holds(() -> assertThat(bot.told()).isNotEmpty());
        var broken = new AtomicBoolean(true);
        bot.beforeTold(() -> {
            if (broken.getAndSet(false)) {
                throw new StoreUnavailable("a fault of the test's making", new IllegalStateException());
            }
        });
        discord.removeBot();
        Eventually.holds(() -> assertThat(bot.told()).last().isEqualTo("out of discord/" + FakeDiscord.SERVER));
        assertThat(broken).isFalse();
    }

    @Test
    void a_slow_handler_holds_up_nobody() throws InterruptedException {
        startBot();
        var slow = new CountDownLatch(1);
        bot.answerWith(i -> {
            if (i.origin().person().name().equals(FakeDiscord.PLAYER_2.name())) {
                try {
                    slow.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return new dev.hotseat.chat.Reply.ToChannel(BotOnDiscord.card("An answer"));
        });
        discord.command(FakeDiscord.PLAYER_2, FakeDiscord.GENERAL, "question", Map.of());
        answers();
        slow.countDown();
    }
}
