package dev.hotseat.adapter.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromptSocketsTest {
    @Test
    void an_answer_does_not_wait_until_the_one_before_is_acknowledged() throws IOException {
        var api = new WebApi(URI.create("http://127.0.0.1/api/"), _ -> Optional.empty(), (_, _) -> {});
        try (var socket = api.http().socketFactory().createSocket()) {
            assertThat(socket.getTcpNoDelay()).isTrue();
        }
    }
}
