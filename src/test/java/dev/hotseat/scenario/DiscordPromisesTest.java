package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.MANAGER;
import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.support.Eventually;
import dev.hotseat.support.discord.Asked;
import dev.hotseat.support.discord.FakeDiscord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only Discord's own network can show. */
class DiscordPromisesTest {
    private FakeDiscord discord;
    private World world;
    private DiscordDriver driver;

    @BeforeEach
    void start(@TempDir Path data) {
        discord = FakeDiscord.start();
        world = World.onDiscord(discord.settings(), data);
        driver = new DiscordDriver(discord.awaitBot());
    }

    @AfterEach
    void stop() {
        world.close();
        discord.close();
    }

    private String health() {
        var address = URI.create("http://127.0.0.1:" + world.port() + "/health/ready");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_discord_delivers_twice_counts_once() {
        var card = discord.command(FakeDiscord.PLAYER_1, FakeDiscord.GENERAL, "question", Map.of("private", false))
                .shown();
        var opened = discord.press(FakeDiscord.PLAYER_1, card, DiscordReading.button(card, "Report"))
                .answer();
        var report = discord.submit(
                FakeDiscord.PLAYER_1, card, ((Asked.Answer.Form) opened).modal(), Map.of("words", "Out of date"));
        report.shown();
        long before = callbacks();
        discord.deliverAgain(report);
        Eventually.holds(() -> assertThat(callbacks()).isEqualTo(before + 1));
        assertThat(driver.command(MANAGER, "/bank reports").text()).contains("Report 1 of 1");
    }

    private long callbacks() {
        return discord.calls().stream().filter(c -> c.endsWith("/callback")).count();
    }

    /** Each post mentions that role; what the answer says. */
    private String setMentioning(String role) {
        return driver.command(MANAGER, "/daily set time:12:30 timezone:UTC days:daily mention:<@&" + role + ">")
                .text();
    }

    @Test
    void a_daily_question_for_a_role_that_the_bot_may_not_mention_is_set_up_with_a_word_about_the_permission() {
        assertThat(setMentioning(FakeDiscord.LOUD_ROLE)).contains("is set up").doesNotContain("Missing");
        var quiet = setMentioning(FakeDiscord.QUIET_ROLE);
        assertThat(quiet).contains("is changed", FakeDiscord.QUIET_ROLE, "may not ping", "and All Roles");
        assertThat(driver.command(MANAGER, "/daily show schedule:1").text())
                .contains("<@&" + FakeDiscord.QUIET_ROLE + ">");

        discord.letMentionEveryone();
        Eventually.holds(() -> assertThat(setMentioning(FakeDiscord.QUIET_ROLE))
                .contains("is changed")
                .doesNotContain("Missing"));
    }

    private String suggestedSchedules(FakeDiscord.User user) {
        var answer = discord.complete(user, "daily show", "schedule", "").answer();
        return ((Asked.Answer.Suggestions) answer).choices().toString();
    }

    @Test
    void schedules_are_suggested_to_managers_alone() {
        driver.command(MANAGER, "/daily set time:12:30 timezone:UTC days:daily");
        assertThat(suggestedSchedules(FakeDiscord.OWNER)).contains("12:30");
        assertThat(suggestedSchedules(FakeDiscord.PLAYER_1)).isEqualTo("[]");
        driver.command(MANAGER, "/settings manager " + driver.member(PLAYER_1).typed());
        assertThat(suggestedSchedules(FakeDiscord.PLAYER_1)).contains("12:30");
    }

    @Test
    void a_daily_question_may_ping_the_one_role_that_it_is_for() {
        setMentioning(FakeDiscord.LOUD_ROLE);
        world.goOn(Duration.ofMinutes(30).plusMillis(1));
        Eventually.holds(() -> assertThat(discord.messages(FakeDiscord.GENERAL))
                .filteredOn(message -> message.onlyFor().isEmpty())
                .singleElement()
                .satisfies(message -> {
                    var allowed = message.body().path("allowed_mentions");
                    assertThat(allowed.path("parse")).isEmpty();
                    assertThat(allowed.path("users")).isEmpty();
                    assertThat(allowed.path("roles")).hasSize(1);
                    assertThat(allowed.path("roles").path(0).asText()).isEqualTo(FakeDiscord.LOUD_ROLE);
                    assertThat(message.body().toString()).contains("<@&" + FakeDiscord.LOUD_ROLE + ">");
                }));
    }

    @Test
    void a_token_revoked_while_running_leaves_the_other_platforms_as_they_are() {
        assertThat(driver.command(PLAYER_1, "/question").buttons()).contains("Reveal answer");
        discord.gateway().revoke();
        Eventually.holds(() -> assertThat(health()).contains("discord: lost until somebody mends it", "DISCORD_TOKEN"));
        try (var playground = new PlaygroundDriver(world.port())) {
            assertThat(playground.command(PLAYER_1, "/question").buttons()).contains("Reveal answer");
        }
    }

    @Test
    void the_process_answers_elsewhere_while_discord_cannot_be_reached(@TempDir Path data) {
        discord.stopAnswering();
        try (var alone = World.onDiscord(discord.settings(), data);
                var playground = new PlaygroundDriver(alone.port())) {
            assertThat(playground.command(PLAYER_1, "/question").buttons()).contains("Reveal answer");
        }
    }
}
