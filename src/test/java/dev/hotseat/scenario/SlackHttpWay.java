package dev.hotseat.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.app_backend.SlackSignature;
import dev.hotseat.support.Recorded;
import dev.hotseat.support.slack.FakeSlack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Signed requests. */
final class SlackHttpWay implements SlackWay {
    private final URI address;
    private final Supplier<Instant> clock;
    private final HttpClient client = HttpClient.newHttpClient();

    SlackHttpWay(int port, Supplier<Instant> clock) {
        this.address = URI.create("http://127.0.0.1:" + port + "/slack/events");
        this.clock = clock;
    }

    @Override
    public JsonNode deliver(Kind kind, ObjectNode payload) {
        var response = switch (kind) {
            case COMMAND -> send(form(payload), "application/x-www-form-urlencoded");
            case INTERACTION -> send("payload=" + encoded(payload.toString()), "application/x-www-form-urlencoded");
            case EVENT -> send(payload.toString(), "application/json");
        };
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body().isEmpty() ? MissingNode.getInstance() : Recorded.json(response.body());
    }

    /** The fields as a form. */
    static String form(ObjectNode fields) {
        return fields.properties().stream()
                .map(f -> f.getKey() + "=" + encoded(f.getValue().asText()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String body, String type) {
        var timestamp = Long.toString(clock.get().getEpochSecond());
        return send(
                body,
                type,
                timestamp,
                new SlackSignature.Generator(FakeSlack.SIGNING_SECRET).generate(timestamp, body));
    }

    /** Sends with that time and signature, right or wrong. */
    HttpResponse<String> send(String body, String type, String timestamp, String signature) {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(3))
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
