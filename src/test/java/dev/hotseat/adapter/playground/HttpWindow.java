package dev.hotseat.adapter.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A member's window over HTTP, without a browser around it. */
final class HttpWindow implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newHttpClient();
    private final String origin;
    private final String page;

    HttpWindow(PlaygroundServer server, String member, String place) {
        this.origin = server.address();
        this.page = server.page(member, place);
    }

    Document page() {
        return Jsoup.parse(get("").body(), page);
    }

    /** The messages that the member sees now, the oldest first. */
    List<Element> messages() {
        return Jsoup.parseBodyFragment(get("messages").body()).select("[data-message]");
    }

    Element last() {
        return messages().getLast();
    }

    HttpResponse<String> say(String text) {
        return post("say", "text", text);
    }

    /** Says it and takes the message that came of it. */
    Element said(String text) {
        return only(say(text));
    }

    /** Uses the component on the message. */
    HttpResponse<String> act(Element message, String component, String... more) {
        var fields = new ArrayList<>(List.of("message", message.attr("data-message"), "component", component));
        fields.addAll(List.of(more));
        return post("act", fields.toArray(String[]::new));
    }

    /** Presses the button with that label. */
    HttpResponse<String> press(Element message, String label) {
        var button = message.selectFirst("[data-button-label=" + label + "]");
        if (button == null) {
            throw new AssertionError("no button " + label + " on " + message);
        }
        return act(message, button.attr("data-component"));
    }

    static Element only(HttpResponse<String> response) {
        var messages = Jsoup.parseBodyFragment(response.body()).select("[data-message]");
        if (response.statusCode() != 200 || messages.size() != 1) {
            throw new AssertionError(response.statusCode() + ": " + response.body());
        }
        return messages.getFirst();
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(page).resolve(path)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    HttpResponse<String> post(String path, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(encoded(fields[i]))
                    .append('=')
                    .append(encoded(fields[i + 1]));
        }
        return send(form(path)
                .header("Origin", origin)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build());
    }

    /** A request for a form, without a word about where it comes from. */
    HttpRequest.Builder form(String path) {
        return HttpRequest.newBuilder(URI.create(page).resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<byte[]> file(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(page).resolve(path))
                        .timeout(PATIENCE)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
