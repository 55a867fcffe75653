package dev.hotseat.scenario;

import static dev.hotseat.scenario.Driver.Who.PLAYER_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature;
import dev.hotseat.support.Recorded;
import dev.hotseat.support.slack.FakeSlack;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Slack over HTTP: who may ask, and how often. */
class SlackRequestsTest {
    private static final String FORM = "application/x-www-form-urlencoded";

    private FakeSlack slack;
    private SlackWorld bot;
    private SlackHttpWay way;

    @BeforeEach
    void start(@TempDir Path data) {
        slack = FakeSlack.start();
        bot = SlackWorld.start(slack, SlackWorld.HTTP, data);
        bot.world.awaitReady("slack: connected");
        way = new SlackHttpWay(bot.world.port(), bot.world::now);
    }

    @AfterEach
    void stop() {
        bot.close();
    }

    private String command(String line) {
        return SlackHttpWay.form(new SlackDriver(slack, way).commandPayload(PLAYER_1, line));
    }

    private static String signature(String timestamp, String body) {
        return new SlackSignature.Generator(FakeSlack.SIGNING_SECRET).generate(timestamp, body);
    }

    private String timestamp(Duration ago) {
        return Long.toString(bot.world.now().minus(ago).getEpochSecond());
    }

    private HttpResponse<String> signed(String body, Duration ago) {
        return way.send(body, FORM, timestamp(ago), signature(timestamp(ago), body));
    }

    @Test
    void a_wrong_signature_is_refused() {
        var body = command("/topics");
        var now = timestamp(Duration.ZERO);
        assertThat(way.send(body, FORM, now, "v0=" + "0".repeat(64)).statusCode())
                .isEqualTo(401);
        assertThat(way.send(body, FORM, now, signature(now, body + " ")).statusCode())
                .isEqualTo(401);
        assertThat(way.send(body, FORM, "soon", signature("soon", body)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_signature_is_good_for_five_minutes() {
        var body = command("/topics");
        assertThat(signed(body, Duration.ofSeconds(301)).statusCode()).isEqualTo(401);
        assertThat(signed(body, Duration.ofSeconds(-301)).statusCode()).isEqualTo(401);
        assertThat(signed(body, Duration.ofSeconds(299)).statusCode()).isEqualTo(200);
    }

    @Test
    void a_replayed_request_is_dropped() {
        var body = command("/topics");
        assertThat(signed(body, Duration.ZERO).body()).contains("transformers");
        var replayed = signed(body, Duration.ZERO);
        assertThat(replayed.statusCode()).isEqualTo(200);
        assertThat(replayed.body()).isEmpty();
    }

    @Test
    void an_interaction_that_is_delivered_again_counts_once() {
        var body = command("/question");
        assertThat(signed(body, Duration.ZERO).body()).contains("blocks");
        assertThat(signed(body, Duration.ofSeconds(1)).body()).isEmpty();
    }

    @Test
    void what_is_too_large_is_not_read() {
        assertThat(signed("payload=" + "x".repeat(2 << 20), Duration.ZERO).statusCode())
                .isEqualTo(413);
    }

    @Test
    void the_address_proves_itself_to_slack() {
        var body = "{\"type\":\"url_verification\",\"challenge\":\"prove-it\"}";
        assertThat(signed(body, Duration.ZERO).body()).isEqualTo("prove-it");
        assertThat(signed("ssl_check=1&token=x", Duration.ZERO).statusCode()).isEqualTo(200);
    }

    @Test
    void nonsense_from_slack_is_refused_without_harm() {
        assertThat(signed("payload=%7B", Duration.ZERO).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(signed("nothing", Duration.ZERO).statusCode()).isEqualTo(400);
        assertThat(Recorded.json(signed(command("/topics"), Duration.ZERO).body())
                        .path("response_type")
                        .asText())
                .isEqualTo("ephemeral");
    }
}
