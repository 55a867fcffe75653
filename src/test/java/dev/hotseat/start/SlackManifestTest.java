package dev.hotseat.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.hotseat.adapter.slack.SlackCards;
import dev.hotseat.adapter.slack.SlackManifest;
import dev.hotseat.chat.card.Card;
import dev.hotseat.chat.text.RichText;
import dev.hotseat.support.Program;
import dev.hotseat.support.slack.BuiltInCommands;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackManifestTest {
    private static final Path SHIPPED = Path.of("config", "slack-manifest.yaml");

    private static JsonNode yaml(String text) throws IOException {
        return new YAMLMapper().readTree(text);
    }

    @Test
    void the_shipped_manifest_is_that_of_the_declarations() throws IOException {
        var written = SlackManifest.of(Declarations.commands(), Optional.empty());
        if (Boolean.getBoolean("hotseat.record")) {
            Files.writeString(SHIPPED, written);
        }
        assertThat(written).isEqualTo(Files.readString(SHIPPED));
    }

    @Test
    void the_command_writes_the_manifest_and_nothing_else(@TempDir Path folder) throws IOException {
        try (var program = Program.start(folder, Map.of(), "slack", "manifest")) {
            assertThat(program.status()).isZero();
            assertThat(String.join("\n", program.lines()) + "\n").isEqualTo(Files.readString(SHIPPED));
        }
    }

    @Test
    void over_http_every_command_has_an_address_and_no_socket_is_asked_for() throws IOException {
        var address = URI.create("https://bot.example.com/slack/events");
        var manifest = yaml(SlackManifest.of(Declarations.commands(), Optional.of(address)));
        var commands = manifest.at("/features/slash_commands");
        assertThat(commands).isNotEmpty();
        assertThat(commands).allSatisfy(c -> assertThat(c.path("url").asText()).isEqualTo(address.toString()));
        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean(true)).isFalse();
        assertThat(manifest.at("/settings/interactivity/request_url").asText()).isEqualTo(address.toString());
    }

    @Test
    void what_it_says_is_within_the_limits_of_slack() throws IOException {
        var manifest = yaml(Files.readString(SHIPPED));
        assertThat(manifest.at("/display_information/name").asText()).hasSizeBetween(1, 35);
        assertThat(manifest.at("/display_information/description").asText()).hasSizeBetween(1, 140);
        assertThat(manifest.at("/features/slash_commands")).allSatisfy(c -> {
            assertThat(c.path("command").asText()).matches("/[a-z]{1,31}");
            assertThat(c.path("description").asText()).hasSizeBetween(1, 2000);
            assertThat(c.path("usage_hint").asText()).hasSizeLessThanOrEqualTo(1000);
        });
        // Slack refuses an optional scope that is not among the others too.
        assertThat(manifest.at("/oauth_config/scopes/bot"))
                .containsAll(manifest.at("/oauth_config/scopes/bot_optional"));
    }

    /** One of them is enough, and Slack takes no slash command of the manifest. */
    @Test
    void no_command_is_one_of_slacks_own() throws IOException {
        assertThat(yaml(Files.readString(SHIPPED)).at("/features/slash_commands"))
                .extracting(c -> c.path("command").asText().substring(1))
                .contains("my", "help")
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(BuiltInCommands.ALL);
    }

    @Test
    void what_a_card_calls_a_command_is_what_can_be_typed() throws IOException {
        var declared =
                yaml(Files.readString(SHIPPED)).at("/features/slash_commands").findValuesAsText("command");
        for (var command : Declarations.commands()) {
            var card = Card.saying(Card.Tone.PLAIN, "/" + command.name(), RichText.EMPTY);
            assertThat(SlackCards.message(card).text().replaceFirst(" .*", "")).isIn(declared);
        }
    }

    @Test
    void an_address_without_https_is_refused(@TempDir Path folder) {
        try (var program = Program.start(folder, Map.of(), "slack", "manifest", "--http", "http://bot.example.com")) {
            assertThat(program.status()).isEqualTo(1);
            assertThat(program.lines()).anyMatch(l -> l.contains("https"));
        }
    }
}
