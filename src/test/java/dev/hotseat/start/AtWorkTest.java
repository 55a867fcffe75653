package dev.hotseat.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.discord.Discord;
import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.adapter.storage.Database;
import dev.hotseat.adapter.storage.Stores;
import dev.hotseat.app.port.StoreUnavailable;
import dev.hotseat.core.pace.Pace;
import dev.hotseat.core.place.Platform;
import dev.hotseat.support.Eventually;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtWorkTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Set<Platform> DISCORD = Set.of(Discord.PLATFORM);
    private static final Pace LITTLE = new Pace(1, Duration.ofSeconds(1));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path data;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
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

    private AtWork process(String name) {
        return new AtWork(stores.replicas(), name, DISCORD, now::get);
    }

    @Test
    void a_process_alone_on_discord_has_all_of_it_at_once() {
        stores.replicas().atWork("on Slack", Set.of(Slack.PLATFORM), NOON);
        try (var alone = process("a")) {
            assertThat(alone.discordShare()).isEqualTo(Platforms.DISCORD_PACE);
            assertThat(alone.sharing(Discord.PLATFORM)).isEqualTo(1);
        }
    }

    @Test
    void those_on_slack_are_counted_for_slack() {
        stores.replicas().atWork("on Slack", Set.of(Slack.PLATFORM), NOON);
        try (var second = new AtWork(stores.replicas(), "both", Set.of(Discord.PLATFORM, Slack.PLATFORM), now::get)) {
            assertThat(second.sharing(Slack.PLATFORM)).isEqualTo(2);
            assertThat(second.sharing(Discord.PLATFORM)).isEqualTo(1);
        }
    }

    @Test
    void in_no_second_is_there_more_than_discord_allows() {
        var pace = Platforms.DISCORD_PACE;
        assertThat(pace.burst() + Duration.ofSeconds(1).dividedBy(pace.each())).isEqualTo(50);
    }

    @Test
    void one_that_comes_takes_little_until_the_others_know_of_it_and_half_from_then_on() {
        try (var first = process("first");
                var second = process("second")) {
            assertThat(second.discordShare()).isEqualTo(LITTLE);
            var half = new Pace(5, Duration.ofMillis(50));
            Eventually.holds(PATIENCE, () -> assertThat(first.discordShare()).isEqualTo(LITTLE));
            now.set(NOON.plusSeconds(5));
            assertThat(first.discordShare()).isEqualTo(half);
            assertThat(second.discordShare()).isEqualTo(half);
            assertThat(second.sharing(Discord.PLATFORM)).isEqualTo(2);
        }
    }

    @Test
    void what_one_had_that_was_not_seen_for_more_than_10_s_goes_to_the_others() {
        stores.replicas().atWork("dead", DISCORD, NOON);
        try (var alive = process("alive")) {
            now.set(NOON.plusSeconds(11));
            Eventually.holds(PATIENCE, () -> assertThat(alive.discordShare()).isEqualTo(Platforms.DISCORD_PACE));
        }
    }

    private final AtomicReference<String> told = new AtomicReference<>("nothing");

    private AtWork asking() {
        var asking = new AtWork(stores.replicas(), "new", DISCORD, now::get, Duration.ofMillis(20));
        asking.whenKnown(alone -> told.set(alone ? "alone" : "one of several"));
        return asking;
    }

    @Test
    void where_nobody_was_it_is_known_at_once() {
        stores.replicas().atWork("long gone", DISCORD, NOON.minusSeconds(11));
        try (var _ = asking()) {
            assertThat(told).hasValue("alone");
        }
    }

    @Test
    void one_that_was_killed_a_moment_ago_is_known_to_be_gone_when_it_says_nothing_more() {
        stores.replicas().atWork("killed", DISCORD, NOON.minusSeconds(3));
        try (var _ = asking()) {
            Eventually.holds(PATIENCE, () -> assertThat(told).hasValue("alone"));
        }
    }

    @Test
    void one_that_goes_on_is_known_to_live_though_its_clock_is_behind() {
        stores.replicas().atWork("lives", DISCORD, NOON.minusSeconds(8));
        try (var _ = asking()) {
            stores.replicas().atWork("lives", DISCORD, NOON.minusSeconds(6));
            Eventually.holds(PATIENCE, () -> assertThat(told).hasValue("one of several"));
        }
    }

    @Test
    void it_is_told_again_if_nothing_could_be_done_about_it() {
        stores.replicas().atWork("killed", DISCORD, NOON.minusSeconds(3));
        var calls = new AtomicInteger();
        try (var process = new AtWork(stores.replicas(), "new", DISCORD, now::get, Duration.ofMillis(20))) {
            process.whenKnown(_ -> {
                if (calls.incrementAndGet() == 1) {
                    throw new StoreUnavailable("a fault of the test's making", new IllegalStateException());
                }
            });
            Eventually.holds(PATIENCE, () -> assertThat(calls).hasValue(2));
        }
    }
}
