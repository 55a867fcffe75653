package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.adapter.slack.Slack;
import dev.hotseat.adapter.slack.install.TokenMarks;
import dev.hotseat.adapter.storage.Database;
import dev.hotseat.adapter.storage.Stores;
import dev.hotseat.app.port.WorkspaceData.Kept;
import dev.hotseat.start.Secret;
import dev.hotseat.start.Settings;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.slack.FakeSlack;
import dev.hotseat.support.slack.Faults.Fault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With one token: the app is taken out of its workspace while the process is down. */
class SlackRemovedWhileDownTest {
    private static final String LOST = "slack: lost until somebody mends it: Slack refuses the bot token (";

    private final FakeSlack slack = FakeSlack.start();

    @TempDir
    Path data;

    @BeforeEach
    void was_there() {
        try (var world = start(FakeSlack.BOT_TOKEN)) {
            world.awaitReady("slack: connected");
        }
        assertThat(kept()).containsExactly(new Kept(Slack.workspace(FakeSlack.TEAM), Optional.empty()));
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    private World start(String token) {
        var tenancy = new Settings.Slack.Tenancy.One(new Secret(token));
        return World.onSlack(new Settings.Slack(slack.api(), SlackWorld.SOCKET, tenancy), data);
    }

    private <T> T inStores(Function<Stores, T> work) {
        try (var database = Database.sqlite(data)) {
            return work.apply(Stores.in(database));
        }
    }

    /** What is kept of the workspaces of Slack. */
    private List<Kept> kept() {
        return inStores(stores -> stores.workspaceData().kept().stream()
                .filter(kept -> kept.workspace().platform().equals(Slack.PLATFORM))
                .toList());
    }

    private void awaitRemoved() {
        Eventually.holds(() -> assertThat(kept())
                .singleElement()
                .satisfies(kept -> assertThat(kept.removed()).isPresent()));
    }

    @Test
    void the_start_says_so_notes_the_removal_and_the_rest_goes_on() {
        slack.tokens().revoke(FakeSlack.TEAM);

        try (var world = start(FakeSlack.BOT_TOKEN);
                var playground = new PlaygroundDriver(world.port())) {
            world.awaitReady(LOST + "account_inactive)");
            awaitRemoved();
            assertThat(playground.command(PLAYER_1, "/topics").text()).contains("transformers");
        }
    }

    @Test
    void another_start_does_not_put_the_deletion_off() {
        slack.tokens().revoke(FakeSlack.TEAM);
        Instant first;
        try (var world = start(FakeSlack.BOT_TOKEN)) {
            awaitRemoved();
            first = kept().getFirst().removed().orElseThrow();
            world.goOn(Duration.ofDays(10));
        }
        slack.faults().next("auth.test", new Fault.Refused("token_revoked", ""));

        try (var world = start(FakeSlack.BOT_TOKEN)) {
            world.awaitReady(LOST + "token_revoked)");
            assertThat(kept()).containsExactly(new Kept(Slack.workspace(FakeSlack.TEAM), Optional.of(first)));
        }
    }

    @Test
    void back_before_the_deletion_all_is_there() {
        slack.tokens().revoke(FakeSlack.TEAM);
        try (var _ = start(FakeSlack.BOT_TOKEN)) {
            awaitRemoved();
        }
        slack.tokens().readmit();

        try (var world = start(FakeSlack.BOT_TOKEN)) {
            world.awaitReady("slack: connected");
            assertThat(kept()).containsExactly(new Kept(Slack.workspace(FakeSlack.TEAM), Optional.empty()));
        }
    }

    @Test
    void a_token_that_was_never_good_removes_nobody() {
        try (var world = start("xoxb-mistyped")) {
            world.awaitReady(LOST + "account_inactive)");
        }

        assertThat(kept()).containsExactly(new Kept(Slack.workspace(FakeSlack.TEAM), Optional.empty()));
    }

    @Test
    void a_word_that_may_mean_our_address_removes_nobody() {
        slack.faults().next("auth.test", new Fault.Refused("invalid_auth", ""));

        try (var world = start(FakeSlack.BOT_TOKEN)) {
            world.awaitReady(LOST + "invalid_auth)");
        }

        assertThat(kept()).containsExactly(new Kept(Slack.workspace(FakeSlack.TEAM), Optional.empty()));
    }

    @Test
    void the_token_itself_is_kept_nowhere() throws IOException {
        try (var files = Files.list(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as("%s", file)
                        .doesNotContain(FakeSlack.BOT_TOKEN);
            }
        }
        assertThat(this.<Optional<String>>inStores(
                        stores -> new TokenMarks(stores.credentials()).team(FakeSlack.BOT_TOKEN)))
                .contains(FakeSlack.TEAM);
    }
}
