package dev.hotseat.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.support.Program;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackStartTest {
    @Test
    void many_workspaces_are_refused_in_words_as_long_as_they_cannot_be_served(@TempDir Path folder) {
        var environment = Map.of(
                "SLACK_CLIENT_ID", "1.2",
                "SLACK_CLIENT_SECRET", "secret",
                "SLACK_SIGNING_SECRET", "secret",
                "HOTSEAT_SECRET_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        try (var program = Program.start(folder, environment)) {
            assertThat(program.status()).isEqualTo(1);
            assertThat(program.lines()).anyMatch(l -> l.contains("SLACK_CLIENT_ID") && l.contains("SLACK_BOT_TOKEN"));
        }
    }
}
