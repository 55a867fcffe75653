package dev.hotseat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.Program;
import dev.hotseat.support.discord.FakeDiscord;
import dev.hotseat.support.slack.FakeSlack;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real processes on one PostgreSQL, of which one is really killed. */
class SeveralProcessesTest {
    private static final int SHARDS = 2;
    private static final Duration STARTED = Duration.ofSeconds(40);
    private static final Duration TAKEN_OVER = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private static Map<String, String> environment(EmbeddedPostgres server, FakeDiscord discord, FakeSlack slack) {
        var environment = new HashMap<String, String>();
        environment.put("DATABASE_URL", server.getJdbcUrl("postgres", "postgres"));
        environment.put("DISCORD_TOKEN", FakeDiscord.TOKEN);
        environment.put("DISCORD_API_URL", discord.settings().api().toString());
        environment.put("SLACK_BOT_TOKEN", FakeSlack.BOT_TOKEN);
        environment.put("SLACK_APP_TOKEN", FakeSlack.APP_TOKEN);
        environment.put("SLACK_API_URL", slack.api().toString());
        return environment;
    }

    private Program process(String name, Map<String, String> environment) {
        try {
            return Program.bot(Files.createDirectory(folder.resolve(name)), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void one_goes_on_with_everything_when_the_other_is_killed() throws IOException {
        try (var server = EmbeddedPostgres.builder().start();
                var discord = FakeDiscord.withShards(SHARDS);
                var slack = FakeSlack.start()) {
            var environment = environment(server, discord, slack);
            var starting = CompletableFuture.supplyAsync(() -> process("one", environment));
            try (var other = process("other", environment);
                    var one = starting.join()) {
                Eventually.holds(STARTED, () -> {
                    assertThat(discord.gateway().connected()).containsExactly(0, 1);
                    assertThat(slack.sockets().open()).hasSize(2);
                });
                answersOnDiscord(discord);
                answersOnSlack(slack);

                var serving = List.of(one, other).stream()
                        .filter(p -> holds(p, discord.gateway().shardOfServer()))
                        .toList();
                assertThat(serving).hasSize(1);
                serving.getFirst().kill();
                Eventually.holds(() -> assertThat(discord.gateway().connected()).hasSize(1));

                Eventually.holds(
                        TAKEN_OVER,
                        () -> assertThat(discord.gateway().connected()).containsExactly(0, 1));
                answersOnDiscord(discord);
                assertThat(slack.sockets().open()).hasSize(1);
                answersOnSlack(slack);
                assertThat(discord.violations()).isEmpty();
            }
        }
    }

    /** As far as its log tells. */
    private static boolean holds(Program process, int shard) {
        return process.lines().stream().anyMatch(line -> line.contains("Takes shard " + shard + "/" + SHARDS));
    }

    private static void answersOnDiscord(FakeDiscord discord) {
        discord.command(FakeDiscord.PLAYER_1, FakeDiscord.GENERAL, "topics", Map.of())
                .shown();
    }

    /** Whichever socket it comes on. */
    private static void answersOnSlack(FakeSlack slack) {
        for (var socket : slack.sockets().open()) {
            var driver = new SlackDriver(slack, (kind, payload) -> delivered(slack, socket, payload));
            assertThat(driver.command(Driver.Who.PLAYER_1, "/topics").text()).contains("transformers");
        }
    }

    private static JsonNode delivered(FakeSlack slack, WebSocket socket, ObjectNode payload) {
        try {
            return slack.sockets()
                    .deliver(socket, "slash_commands", payload)
                    .get(3, TimeUnit.SECONDS)
                    .payload();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("not acknowledged within 3 s", e);
        }
    }
}
