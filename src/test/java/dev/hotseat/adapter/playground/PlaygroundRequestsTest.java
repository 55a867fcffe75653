package dev.hotseat.adapter.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no page of ours sends. */
class PlaygroundRequestsTest {
    private static final String PAGE = "/playground/player-1/interview-prep/";

    private PlaygroundServer server;
    private HttpWindow window;

    @BeforeEach
    void open() {
        server = PlaygroundServer.start();
        window = new HttpWindow(server, "player-1", "interview-prep");
    }

    @AfterEach
    void close() {
        window.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        GET,    /nowhere,                                   404, ''
        GET,    /playground/nobody/interview-prep/,         404, ''
        GET,    /playground/player-1/nowhere/,              404, ''
        GET,    /playground/player-1/direct-player-2/,      404, ''
        GET,    /playground/player-1/interview-prep/x/y,    404, ''
        GET,    /playground/assets/../Main.class,           404, ''
        GET,    /playground/assets/none.js,                 404, ''
        GET,    /playground/files/none/0/0,                 404, ''
        GET,    /playground/player-1/interview-prep/say,    405, POST
        POST,   /playground/player-1/interview-prep/,       405, 'GET, HEAD'
        DELETE, /playground/player-1/interview-prep/say,    405, POST
        PUT,    /playground/assets/playground.js,           405, 'GET, HEAD'
        """)
    void what_is_not_there_or_not_meant_so_is_said_in_words(String method, String path, int status, String allow) {
        var response = window.send(HttpRequest.newBuilder(URI.create(server.address() + path))
                .header("Origin", server.address())
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).endsWith(".");
        assertThat(response.headers().firstValue("Allow").orElse("")).isEqualTo(allow);
    }

    @Test
    void a_head_is_a_get_without_a_body() {
        var response = window.send(HttpRequest.newBuilder(URI.create(server.address() + PAGE))
                .HEAD()
                .build());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void only_forms_are_taken() {
        var response = window.send(HttpRequest.newBuilder(URI.create(server.address() + PAGE + "say"))
                .header("Origin", server.address())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"hello\"}"))
                .build());

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(window.messages()).isEmpty();
    }

    @Test
    void a_body_beyond_all_bounds_is_refused_in_words() {
        assertThat(window.post("say", "text", "x".repeat(2_000_000)).statusCode())
                .isEqualTo(413);
        var unannounced = window.form("say")
                .header("Origin", server.address())
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(new byte[2_000_000])))
                .build();
        assertThat(window.send(unannounced).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=%", "text=%zz", "text=%f"})
    void a_damaged_form_is_refused_in_words(String body) {
        var response = window.send(window.form("say")
                .header("Origin", server.address())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("damaged");
    }

    @Test
    void a_form_of_a_thousand_fields_is_refused() {
        var response = window.send(window.form("act")
                .header("Origin", server.address())
                .POST(HttpRequest.BodyPublishers.ofString("a=1&".repeat(1000)))
                .build());

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void an_asset_that_the_browser_has_is_not_sent_again() {
        var first = window.get("/playground/assets/playground.css");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var second = window.get("/playground/assets/playground.css", "If-None-Match", tag);

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }
}
