package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.hotseat.support.Eventually;
import dev.hotseat.support.slack.FakeSlack;
import dev.hotseat.support.slack.FakeSockets.Acknowledged;
import dev.hotseat.support.slack.Faults.Fault;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Socket Mode, with all that Slack and the network do to sockets. */
class SlackSocketFaultsTest {
    private FakeSlack slack;
    private SlackWorld bot;
    private SlackDriver driver;

    @BeforeEach
    void start(@TempDir Path data) {
        slack = FakeSlack.start();
        bot = SlackWorld.start(slack, SlackWorld.SOCKET, data);
        bot.world.awaitReady("slack: connected");
        driver = new SlackDriver(slack, new SlackSocketWay(slack));
    }

    @AfterEach
    void stop() {
        bot.close();
        assertThat(slack.sockets().strange()).isEmpty();
    }

    private WebSocket only() {
        var open = slack.sockets().open();
        assertThat(open).hasSize(1);
        return open.getFirst();
    }

    private void awaitSockets(int number) {
        Eventually.holds(() -> assertThat(slack.sockets().open()).hasSize(number));
    }

    private CompletableFuture<Acknowledged> command(WebSocket on) {
        return slack.sockets().deliver(on, "slash_commands", driver.commandPayload(PLAYER_1, "/topics"));
    }

    private static JsonNode answer(CompletableFuture<Acknowledged> acknowledged)
            throws ExecutionException, InterruptedException, TimeoutException {
        return acknowledged.get(3, TimeUnit.SECONDS).payload();
    }

    @Test
    void before_slack_closes_a_socket_another_one_is_open_and_both_are_answered_on() throws Exception {
        var old = only();
        slack.sockets().notice(old, "warning");
        awaitSockets(2);
        var fresh = slack.sockets().open().getLast();
        assertThat(command(old).get(3, TimeUnit.SECONDS).on()).isEqualTo(old);
        assertThat(command(fresh).get(3, TimeUnit.SECONDS).on()).isEqualTo(fresh);
        // The request that follows the warning opens no third one.
        slack.sockets().notice(old, "refresh_requested");
        slack.sockets().close(old);
        assertThat(answer(command(fresh)).path("text").asText()).isNotEmpty();
        assertThat(slack.sockets().open()).containsExactly(fresh);
        assertThat(slack.calls("apps.connections.open")).hasSize(2);
    }

    @Test
    void a_refresh_without_a_warning_loses_no_command() throws Exception {
        var old = only();
        slack.sockets().notice(old, "refresh_requested");
        var during = command(old);
        awaitSockets(2);
        slack.sockets().close(old);
        assertThat(answer(during).path("text").asText()).isNotEmpty();
        assertThat(driver.command(PLAYER_1, "/topics").text()).contains("transformers");
    }

    @Test
    void a_socket_that_is_cut_is_opened_anew() {
        for (int i = 0; i < 3; i++) {
            slack.sockets().cut(only());
            awaitSockets(1);
            assertThat(driver.command(PLAYER_1, "/topics").text()).contains("transformers");
        }
    }

    @Test
    void an_answer_whose_socket_is_cut_goes_out_on_the_next_one() throws Exception {
        bot.world.hangNext();
        var old = only();
        var acknowledged = command(old);
        Eventually.holds(() -> assertThat(bot.world.isHanging()).isTrue());
        slack.sockets().cut(old);
        assertThat(answer(acknowledged).path("text").asText()).contains("took too long");
    }

    @Test
    void a_disabled_link_is_said_and_tried_again() {
        for (int i = 0; i < 3; i++) {
            slack.faults().next("apps.connections.open", new Fault.Refused("socket_mode_disabled", ""));
        }
        var old = only();
        slack.sockets().notice(old, "link_disabled");
        slack.sockets().close(old);
        bot.world.awaitReady("slack: away, trying again: socket_mode_disabled");
        awaitSockets(1);
        bot.world.awaitReady("slack: connected");
    }

    @Test
    void what_is_no_message_of_slacks_does_no_harm() throws Exception {
        only().send("this is no JSON");
        only().send("{\"type\":\"unheard_of\"}");
        only().send("{\"type\":\"interactive\",\"envelope_id\":\"1\"}");
        assertThat(driver.command(PLAYER_1, "/topics").text()).contains("transformers");
        var unknown = slack.sockets().deliver("events_api", FakeSlackEvents.unknown());
        assertThat(answer(unknown).isMissingNode()).isTrue();
        assertThat(driver.command(PLAYER_1, "/topics").text()).contains("transformers");
    }

    @Test
    void a_slow_answer_holds_up_nobody_else() throws Exception {
        bot.world.hangNext();
        var slow = command(only());
        Eventually.holds(() -> assertThat(bot.world.isHanging()).isTrue());
        assertThat(answer(command(only())).path("text").asText()).isNotEmpty();
        assertThat(slow).isNotDone();
        assertThat(answer(slow).path("text").asText()).contains("took too long");
    }

    @Test
    void a_delivery_that_comes_twice_counts_once() throws Exception {
        var payload = driver.commandPayload(PLAYER_1, "/question");
        var first = slack.sockets().deliver("slash_commands", payload);
        assertThat(answer(first).path("text").asText()).isNotEmpty();
        var second = slack.sockets().deliver("slash_commands", payload);
        assertThat(answer(second).isMissingNode()).isTrue();
    }

    @Test
    void a_slack_that_is_away_at_the_start_is_tried_until_it_is_there(@TempDir Path data) {
        try (var other = FakeSlack.start()) {
            for (var method : new String[] {"apps.connections.open", "auth.test"}) {
                other.faults().next(method, new Fault.Status(503, Map.of()));
                other.faults().next(method, new Fault.Garbage());
            }
            try (var late = SlackWorld.start(other, SlackWorld.SOCKET, data)) {
                late.world.awaitReady("slack: away, trying again");
                late.world.awaitReady("slack: connected");
            }
        }
    }

    @Test
    void a_refused_app_token_is_said_by_health_and_the_rest_goes_on(@TempDir Path data) {
        try (var other = FakeSlack.start()) {
            other.faults().next("apps.connections.open", new Fault.Refused("invalid_auth", ""));
            try (var lost = SlackWorld.start(other, SlackWorld.SOCKET, data);
                    var playground = new PlaygroundDriver(lost.world.port())) {
                lost.world.awaitReady("slack: lost until somebody mends it: Slack refuses the app token");
                assertThat(playground.command(PLAYER_1, "/topics").text()).contains("transformers");
            }
        }
    }
}
