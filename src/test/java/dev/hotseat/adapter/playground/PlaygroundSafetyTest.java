package dev.hotseat.adapter.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaygroundSafetyTest {
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

    /** The status line that a request of those lines gets; PORT stands for the server's. */
    private int status(String request, String... lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(10_000);
            var text = request + " HTTP/1.1\r\n" + String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream()
                    .write(text.replace("PORT", Integer.toString(server.port())).getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.substring(9, 12));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:PORT",
                "localhost:PORT",
                "LocalHost:PORT",
                "[::1]:PORT",
                "127.8.9.10:PORT",
                "hotseat.example",
                "hotseat.example:8443",
                "proxy.example:9000"
            })
    void our_own_names_are_let_in(String host) throws IOException {
        assertThat(status("GET " + PAGE, "Host: " + host)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:PORT",
                "127.0.0.1",
                "localhost:1",
                "localhost",
                "127.0.0.1.evil.example:PORT",
                "localhost.evil.example:PORT",
                "evil-hotseat.example:PORT",
                "proxy.example:PORT",
                "127.0.0.256:PORT",
                "[::2]:PORT",
                "user@localhost:PORT",
                ""
            })
    void a_name_that_another_site_could_have_is_refused(String host) throws IOException {
        assertThat(status("GET " + PAGE, "Host: " + host)).isEqualTo(403);
    }

    @Test
    void two_hosts_are_none() throws IOException {
        assertThat(status("GET " + PAGE, "Host: 127.0.0.1:PORT", "Host: 127.0.0.1:PORT"))
                .isIn(400, 403);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        http://127.0.0.1:PORT,  '',          200
        http://127.0.0.1:PORT,  same-origin, 200
        '',                     same-origin, 200
        '',                     '',          403
        null,                   '',          403
        http://127.0.0.1:1,     '',          403
        http://localhost:PORT,  '',          403
        http://evil.example,    '',          403
        ftp://127.0.0.1:PORT,   '',          403
        not an origin,          '',          403
        '',                     cross-site,  403
        '',                     same-site,   403
        '',                     none,        403
        http://127.0.0.1:PORT,  cross-site,  403
        http://evil.example,    same-origin, 403
        """)
    void only_our_own_pages_change_anything(String origin, String site, int status) {
        var request = window.form("say").POST(HttpRequest.BodyPublishers.ofString("text=hello"));
        if (!origin.isEmpty()) {
            request.header("Origin", origin.replace("PORT", Integer.toString(server.port())));
        }
        if (!site.isEmpty()) {
            request.header("Sec-Fetch-Site", site);
        }

        assertThat(window.send(request.build()).statusCode()).isEqualTo(status);
        assertThat(window.messages()).hasSize(status == 200 ? 1 : 0);
    }

    @Test
    void another_site_may_link_to_a_page_and_embed_nothing() {
        assertThat(window.get(
                                "",
                                "Sec-Fetch-Site",
                                "cross-site",
                                "Sec-Fetch-Mode",
                                "navigate",
                                "Sec-Fetch-Dest",
                                "document")
                        .statusCode())
                .isEqualTo(200);
        for (var dest : List.of("iframe", "image", "empty", "script")) {
            assertThat(window.get(
                                    "",
                                    "Sec-Fetch-Site",
                                    "cross-site",
                                    "Sec-Fetch-Mode",
                                    "no-cors",
                                    "Sec-Fetch-Dest",
                                    dest)
                            .statusCode())
                    .as(dest)
                    .isEqualTo(403);
        }
        assertThat(window.get("live", "Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "cors")
                        .statusCode())
                .isEqualTo(403);
        assertThat(window.get("messages", "Origin", "http://evil.example").statusCode())
                .isEqualTo(403);
    }

    @Test
    void every_answer_tells_the_browser_to_trust_nothing_else() {
        for (var path : List.of("", "messages", "/nowhere", "/playground/assets/playground.js")) {
            var headers = window.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
            assertThat(headers.allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void the_page_has_no_script_or_style_of_its_own_and_names_no_other_host() {
        var page = window.page();

        assertThat(page.select("script:not([src]), style, [style], [onclick], [onload]"))
                .isEmpty();
        for (var element : page.select("[src], link[href], use[href], a[href], form[action]")) {
            var address = element.hasAttr("src") ? element.attr("src") : element.attr("href");
            assertThat(URI.create(address).getHost()).as(address).isNull();
        }
    }
}
