package dev.hotseat.adapter.discord.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.adapter.storage.Database;
import dev.hotseat.adapter.storage.Stores;
import dev.hotseat.app.port.Connection;
import dev.hotseat.app.port.Leases;
import dev.hotseat.app.port.Sender;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.chat.Post;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.discord.BotOnDiscord;
import dev.hotseat.support.discord.FakeDiscord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeasedShardsTest {
    /** What a slow machine adds to 30 s, after which JDA looks again whether the last call of an ended session is over. */
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    @TempDir
    Path data;

    private Database database;
    private Stores stores;

    @BeforeEach
    void open() {
        database = Database.sqlite(data);
        stores = Stores.in(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private BotOnDiscord process(FakeDiscord discord, String name) {
        // At work as long as the test goes on.
        stores.replicas().atWork(name, Set.of(Discord.PLATFORM), Instant.now().plusSeconds(60));
        return BotOnDiscord.on(
                discord,
                new DiscordAccess.Shards.Leased(OptionalInt.empty(), name, stores.leases(), stores.replicas()),
                InstantSource.system());
    }

    private static void awaitState(BotOnDiscord bot, Class<? extends Connection.State> state) {
        Eventually.holds(PATIENCE, () -> assertThat(bot.state()).isInstanceOf(state));
    }

    private static void answers(FakeDiscord discord) {
        discord.command(FakeDiscord.PLAYER_1, FakeDiscord.GENERAL, "question", Map.of())
                .shown();
    }

    @Test
    void two_processes_share_the_shards_and_the_one_that_stays_takes_them_over() {
        var discord = FakeDiscord.withShards(2);
        try (var one = process(discord, "one")) {
            var other = process(discord, "other");
            awaitState(one, Connection.State.Up.class);
            awaitState(other, Connection.State.Up.class);
            assertThat(discord.gateway().connected()).containsExactly(0, 1);
            answers(discord);
            assertThat(one.heard().size() + other.heard().size()).isEqualTo(1);
            other.stop();
            stores.replicas().stopped("other");
            Eventually.holds(PATIENCE, () -> {
                assertThat(one.state()).isInstanceOf(Connection.State.Up.class);
                assertThat(discord.gateway().connected()).containsExactly(0, 1);
            });
            int before = one.heard().size();
            answers(discord);
            assertThat(one.heard()).hasSize(before + 1);
            assertThat(discord.violations()).isEmpty();
        }
    }

    @Test
    void a_process_for_which_no_shard_is_left_stands_by_and_sends_posts_all_the_same() {
        var discord = FakeDiscord.start();
        try (var one = process(discord, "one")) {
            awaitState(one, Connection.State.Up.class);
            var standby = process(discord, "standby");
            awaitState(standby, Connection.State.StandsBy.class);
            var channel = new ChannelId(new WorkspaceId(Discord.PLATFORM, FakeDiscord.SERVER), FakeDiscord.GENERAL);
            assertThat(standby.send("p", new Post.Say(channel, Optional.empty(), BotOnDiscord.card("A post"))))
                    .isInstanceOf(Sender.Outcome.Sent.class);
            standby.stop();
        }
    }

    @Test
    void a_process_that_cannot_extend_its_leases_ends_its_sessions_in_time_and_begins_anew_later() {
        var discord = FakeDiscord.start();
        var away = new AtomicBoolean();
        var leases = new SometimesAway(stores.leases(), away);
        var shards = new DiscordAccess.Shards.Leased(OptionalInt.empty(), "one", leases, stores.replicas());
        var ahead = new AtomicReference<>(Duration.ZERO);
        // It goes on while the test does: a turn to log in that could not be passed on ends by itself, by that clock.
        try (var bot = BotOnDiscord.on(discord, shards, () -> Instant.now().plus(ahead.get()))) {
            bot.awaitUp();
            away.set(true);
            ahead.set(Duration.ofSeconds(9));
            Eventually.holds(() -> assertThat(discord.gateway().connected()).isEmpty());
            awaitState(bot, Connection.State.Away.class);
            away.set(false);
            awaitState(bot, Connection.State.Up.class);
            answers(discord);
        }
    }

    @Test
    void a_process_whose_token_is_revoked_gives_its_shards_back() {
        var discord = FakeDiscord.start();
        try (var bot = process(discord, "one")) {
            bot.awaitUp();
            discord.gateway().revoke();
            awaitState(bot, Connection.State.Lost.class);
            Eventually.holds(
                    () -> assertThat(stores.leases().take("discord-shard", "other", 1, Instant.now(), Instant.now()))
                            .containsExactly(0));
        }
    }

    @Test
    void a_token_that_is_refused_at_the_start_is_told() {
        var discord = FakeDiscord.start();
        discord.gateway().revoke();
        try (var bot = process(discord, "one")) {
            awaitState(bot, Connection.State.Lost.class);
        }
    }

    /** A database that is not always there. */
    private record SometimesAway(Leases leases, AtomicBoolean away) implements Leases {
        private Leases there() {
            if (away.get()) {
                throw new StoreUnavailable("a fault of the test's making", new IllegalStateException());
            }
            return leases;
        }

        @Override
        public int offer(String kind, int count, Instant now) {
            return there().offer(kind, count, now);
        }

        @Override
        public Set<Integer> take(String kind, String holder, int most, Instant freeSince, Instant until) {
            return there().take(kind, holder, most, freeSince, until);
        }

        @Override
        public Set<Integer> extend(String kind, String holder, Instant until) {
            return there().extend(kind, holder, until);
        }

        @Override
        public void giveBack(String kind, String holder, Instant now) {
            there().giveBack(kind, holder, now);
        }
    }
}
