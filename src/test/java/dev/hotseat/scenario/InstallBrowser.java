package dev.hotseat.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/** A browser that installs the app: it keeps the cookie that it got, whatever it is told later. */
public final class InstallBrowser {
    private static final Pattern STATE = Pattern.compile(".*[?&]state=([^&]*).*");

    private final URI site;
    private final HttpClient client = HttpClient.newHttpClient();
    private String cookie = "";

    public InstallBrowser(int port) {
        this.site = URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Begins; the state with which Slack would send it back. */
    public String begin() {
        var location = beginning().headers().firstValue("Location").orElseThrow();
        var state = STATE.matcher(location);
        if (!state.matches()) {
            throw new AssertionError("no state in " + location);
        }
        return state.group(1);
    }

    /** Begins with these headers too; what the answer is. */
    HttpResponse<String> beginning(String... headers) {
        var request = HttpRequest.newBuilder(site.resolve("/slack/install"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = send(request);
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        return answer;
    }

    /** Slack sends it back with that query. */
    public HttpResponse<String> comeBack(String query) {
        var request = HttpRequest.newBuilder(site.resolve("/slack/oauth_redirect?" + query));
        if (!cookie.isEmpty()) {
            request.header("Cookie", "other=1; " + cookie);
        }
        return send(request);
    }

    int status(String method, String path) {
        return send(HttpRequest.newBuilder(site.resolve(path)).method(method, HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
