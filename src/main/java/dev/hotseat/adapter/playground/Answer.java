package dev.hotseat.adapter.playground;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The whole answer to a request. Its body belongs to it: nobody changes it. */
final class Answer {
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    Answer(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte[] body() {
        return body;
    }

    static Answer html(String html) {
        return html(html, Map.of());
    }

    static Answer html(String html, Map<String, String> more) {
        return of(200, "text/html; charset=utf-8", html).with(more);
    }

    /** Something that the page says to its person, or a program to its own. */
    static Answer words(int status, String words) {
        return of(status, "text/plain; charset=utf-8", words);
    }

    static Answer nothing(Map<String, String> headers) {
        return new Answer(204, headers, new byte[0]);
    }

    static Answer goTo(String path) {
        return new Answer(303, Map.of("Location", path), new byte[0]);
    }

    static Answer bytes(String mediaType, byte[] body, Map<String, String> more) {
        return new Answer(200, Map.of("Content-Type", mediaType), body).with(more);
    }

    private static Answer of(int status, String mediaType, String text) {
        return new Answer(status, Map.of("Content-Type", mediaType), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same, for a browser that has it already. */
    Answer unchanged() {
        return new Answer(304, headers, new byte[0]);
    }

    Answer with(Map<String, String> more) {
        var all = new HashMap<>(headers);
        all.putAll(more);
        return new Answer(status, all, body);
    }
}
