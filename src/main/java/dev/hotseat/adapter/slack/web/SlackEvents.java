package dev.hotseat.adapter.slack.web;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.hotseat.adapter.slack.talk.Dispatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one address at which Slack delivers commands, presses, forms and events. */
public final class SlackEvents implements HttpHandler {
    public static final String PATH = "/slack/events";

    private static final Logger LOG = LoggerFactory.getLogger(SlackEvents.class);

    /** A view with all its state has at most 250 kB; the rest is room. */
    private static final int LARGEST_BODY = 1 << 20;

    private final Signatures signatures;
    private final SlackRequestParser parser;
    private final Dispatch dispatch;

    public SlackEvents(Dispatch dispatch, String signingSecret, InstantSource clock) {
        this.dispatch = dispatch;
        this.signatures = new Signatures(signingSecret, clock);
        this.parser = new SlackRequestParser(dispatch.config());
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, answer(exchange));
        }
    }

    private Response answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals(PATH)) {
            return Response.error(404);
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            return Response.error(405);
        }
        var bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            return Response.error(413);
        }
        var body = new String(bytes, StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        var signature = headers.getFirst(SlackSignature.HeaderNames.X_SLACK_SIGNATURE);
        var verdict = signatures.check(
                headers.getFirst(SlackSignature.HeaderNames.X_SLACK_REQUEST_TIMESTAMP), signature, body);
        return switch (verdict) {
            case GENUINE -> {
                var response = dispatched(exchange, body);
                if (response.getStatusCode() >= 500) {
                    signatures.forget(signature);
                }
                yield response;
            }
            // What it asked for was done: whatever repeated it may stop.
            case REPLAYED -> Response.ok();
            case FORGED, STALE -> {
                LOG.warn("A request that says it is from Slack was refused: {}", verdict);
                yield Response.error(401);
            }
        };
    }

    private Response dispatched(HttpExchange exchange, String body) {
        try {
            var request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri(PATH)
                    .queryString(Map.of())
                    .requestBody(body)
                    .headers(new RequestHeaders(exchange.getRequestHeaders()))
                    .remoteAddress("")
                    .socketMode(false)
                    .build());
            return request == null ? Response.error(400) : dispatch.answer(request);
        } catch (Exception e) {
            LOG.error("Slack's request could not be answered", e);
            return Response.error(500);
        }
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        if (response.getBody() == null || response.getBody().isEmpty()) {
            exchange.sendResponseHeaders(response.getStatusCode(), -1);
            return;
        }
        var body = response.getBody().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", response.getContentType());
        exchange.sendResponseHeaders(response.getStatusCode(), body.length);
        exchange.getResponseBody().write(body);
    }
}
