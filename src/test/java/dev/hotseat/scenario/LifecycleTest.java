package dev.hotseat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.chat.EventId;
import dev.hotseat.chat.Interaction;
import dev.hotseat.chat.Origin;
import dev.hotseat.chat.Person;
import dev.hotseat.chat.Reply;
import dev.hotseat.core.place.AccountId;
import dev.hotseat.core.place.ChannelId;
import dev.hotseat.core.place.Platform;
import dev.hotseat.core.place.WorkspaceId;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.SettableClock;
import dev.hotseat.support.discord.FakeDiscord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a workspace in the running bot. */
class LifecycleTest {
    private static final Platform PLATFORM = new Platform("test");
    private static final WorkspaceId WORKSPACE = new WorkspaceId(PLATFORM, "w");

    private int events;

    private Reply boss(World world, String name, String text) {
        var origin = new Origin(
                new EventId("test/" + ++events),
                new ChannelId(WORKSPACE, "c"),
                Optional.empty(),
                false,
                true,
                new Person(new AccountId(PLATFORM, "boss"), "boss", true),
                Instant.EPOCH);
        return world.answer(new Interaction.Line(origin, name, text));
    }

    @Test
    void the_manager_of_the_playground_is_greeted_the_first_time(@TempDir Path data) {
        try (var world = World.at(data);
                var driver = new PlaygroundDriver(world.port())) {
            Eventually.holds(() -> assertThat(driver.direct(Driver.Who.MANAGER))
                    .singleElement()
                    .satisfies(card -> {
                        assertThat(card.heading()).isEqualTo("Thank you for adding Hotseat");
                        assertThat(card.text()).contains("/question", "/topics", "/settings show", "/privacy export");
                        assertThat(card.pings()).isEmpty();
                    }));
        }
        try (var world = World.at(data);
                var driver = new PlaygroundDriver(world.port())) {
            driver.command(
                    Driver.Who.MANAGER,
                    "/settings manager " + driver.member(Driver.Who.MANAGER).typed());
            var card = driver.command(Driver.Who.PLAYER_1, "/question id:mode-collapse");
            driver.fill(Driver.Who.PLAYER_1, card, "Report", Map.of("words", "outdated"));
            Eventually.holds(() -> assertThat(driver.direct(Driver.Who.MANAGER))
                    .extracting(Seen::heading)
                    .containsExactly("A question was reported"));
        }
    }

    @Test
    void the_owner_of_a_server_that_added_the_bot_before_it_ran_is_greeted_once_and_told_of_reports(
            @TempDir Path data) {
        try (var discord = FakeDiscord.start()) {
            discord.gateway().addedAt(SettableClock.atNoon().instant().minusSeconds(600));
            try (var _ = World.onDiscord(discord.settings(), data);
                    var driver = new DiscordDriver(discord.awaitBot())) {
                Eventually.holds(() -> assertThat(driver.direct(Driver.Who.MANAGER))
                        .extracting(Seen::heading)
                        .containsExactly("Thank you for adding Hotseat"));
            }
            try (var world = World.onDiscord(discord.settings(), data);
                    var driver = new DiscordDriver(discord)) {
                world.awaitReady("discord: connected");
                var card = driver.command(Driver.Who.PLAYER_1, "/question id:mode-collapse");
                driver.fill(Driver.Who.PLAYER_1, card, "Report", Map.of("words", "outdated"));
                Eventually.holds(() -> assertThat(driver.direct(Driver.Who.MANAGER))
                        .extracting(Seen::heading)
                        .containsExactly("Thank you for adding Hotseat", "A question was reported"));
            }
        }
    }

    @Test
    void the_running_bot_forgets_a_workspace_thirty_days_after_it_was_removed(@TempDir Path data) {
        try (var world = World.at(data)) {
            world.installations().present(WORKSPACE, Optional.empty());
            boss(world, "settings timezone", "Europe/Berlin");
            world.installations().removed(WORKSPACE);
            world.goOn(Duration.ofDays(29));
            assertThat(boss(world, "settings show", "").toString()).contains("Europe/Berlin");
            world.goOn(Duration.ofDays(1));
            Eventually.holds(() ->
                    assertThat(boss(world, "settings show", "").toString()).doesNotContain("Europe/Berlin"));
        }
    }
}
