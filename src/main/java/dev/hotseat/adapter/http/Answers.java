package dev.hotseat.adapter.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Plain answers for machines: health and metrics. */
public final class Answers {
    private Answers() {}

    /** What is answered. */
    public record Text(int status, String words) {}

    /**
     * Answers GET and HEAD.
     *
     * @param text asked for at each request
     */
    public static HttpHandler text(String type, Supplier<Text> text) {
        return exchange -> {
            try (exchange) {
                var method = exchange.getRequestMethod();
                if (!method.equals("GET") && !method.equals("HEAD")) {
                    exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                    exchange.sendResponseHeaders(405, -1);
                    return;
                }
                send(exchange, type, text.get());
            }
        };
    }

    private static void send(HttpExchange exchange, String type, Text text) throws IOException {
        var body = text.words().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(text.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(text.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
