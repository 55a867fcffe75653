package dev.hotseat.adapter.playground;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads requests and writes answers. */
final class Wire {
    /** So much of a refused body is read and thrown away, so that its sender comes to see the answer. */
    private static final int MOST_SKIPPED = 8_000_000;

    private static final Map<String, String> PROTECTION = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private Wire() {}

    /** What every answer says to the browser, unless the answer says otherwise. */
    static void protect(HttpExchange exchange) {
        PROTECTION.forEach(exchange.getResponseHeaders()::set);
    }

    static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (head || answer.body().length == 0) {
            if (head) {
                exchange.getResponseHeaders().set("Content-Length", Integer.toString(answer.body().length));
            }
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(answer.status(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    static Fields body(HttpExchange exchange) throws IOException, Fields.Unreadable {
        var length = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Length"));
        if (length.filter(l -> l.length() > 9 || Integer.parseInt(l) > Fields.MOST_BYTES)
                .isPresent()) {
            skipBody(exchange);
            throw Fields.tooLarge();
        }
        try {
            return Fields.ofBody(exchange.getRequestBody());
        } catch (Fields.Unreadable e) {
            skipBody(exchange);
            throw e;
        }
    }

    static void skipBody(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().skip(MOST_SKIPPED);
    }
}
