package dev.hotseat.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotseat.core.pace.Pace;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
    private static final Path SHIPPED = Path.of("config", "hotseat.yaml");

    @TempDir
    Path folder;

    private Settings.Outcome read(String file, Map<String, String> environment) {
        try {
            var path = Files.writeString(folder.resolve("hotseat.yaml"), file);
            return SettingsReader.read(path, environment);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Settings fine(Settings.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Settings.Outcome.Fine.class);
        return ((Settings.Outcome.Fine) outcome).settings();
    }

    private static List<String> faults(Settings.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Settings.Outcome.Faulty.class);
        return ((Settings.Outcome.Faulty) outcome).faults();
    }

    @Test
    void without_a_file_and_an_environment_the_defaults_hold() {
        var settings = fine(SettingsReader.read(folder.resolve("none.yaml"), Map.of()));
        assertThat(settings.http()).isEqualTo(new Settings.Http("127.0.0.1", 8080, List.of()));
        assertThat(settings.playground()).isTrue();
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.bank()).isEmpty();
        assertThat(settings.cooldown()).isEqualTo(new Pace(5, Duration.ofSeconds(10)));
    }

    @Test
    void the_shipped_file_says_what_the_defaults_are() {
        assertThat(SettingsReader.read(SHIPPED, Map.of()))
                .isEqualTo(SettingsReader.read(folder.resolve("none.yaml"), Map.of()));
    }

    @Test
    void the_shipped_file_has_every_setting_with_its_meaning_and_variable() throws IOException {
        var text = Files.readString(SHIPPED);
        for (var setting : Setting.values()) {
            assertThat(text).contains("# " + setting.meaning() + " (" + setting.variable() + ")");
            assertThat(text).containsPattern("(?m)^ *" + lastPart(setting.key()) + ":");
        }
    }

    private static String lastPart(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    @Test
    void the_environment_wins_over_the_file() {
        var settings = fine(read("http: {port: 9000, host: 127.0.0.1}", Map.of("HOTSEAT_HTTP_PORT", "9001")));
        assertThat(settings.http().port()).isEqualTo(9001);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, auto, true",
        "0.0.0.0, auto, false",
        "0.0.0.0, on, true",
        "127.0.0.1, off, false",
        "'::1', auto, true"
    })
    void the_playground_is_on_by_itself_only_at_a_loopback_address(String host, String wanted, boolean on) {
        var settings = fine(read("", Map.of("HOTSEAT_HTTP_HOST", host, "HOTSEAT_PLAYGROUND", wanted)));
        assertThat(settings.playground()).isEqualTo(on);
    }

    @Test
    void an_unquoted_off_is_understood_as_the_word_it_is_meant_to_be() {
        assertThat(fine(read("playground: off", Map.of())).playground()).isFalse();
        assertThat(fine(read("playground: on", Map.of())).playground()).isTrue();
    }

    @Test
    void every_fault_is_told_at_once_with_its_key() {
        var environment = new HashMap<String, String>();
        environment.put("HOTSEAT_HTTP_PORT", "80800");
        environment.put("HOTSEAT_PLAYGROUND", "maybe");
        environment.put("DATABASE_URL", "mysql://u:p4ssw0rd@h/db");
        environment.put("HOTSEAT_BANK", "/no/such/folder");
        environment.put("HOTSEAT_COOLDOWN_BURST", "-1");
        environment.put("HOTSEAT_LOG", "xml");
        environment.put("DISCORD_TOKEN", "t0ken");
        environment.put("DISCORD_SHARDS", "4-2/16");
        var faults = faults(read("colour: red", environment));
        assertThat(faults).hasSize(8);
        assertThat(String.join("\n", faults))
                .contains(
                        "http.port (HOTSEAT_HTTP_PORT) is a whole number from 0 to 65535, and not '80800'",
                        "playground (HOTSEAT_PLAYGROUND)",
                        "database.url (DATABASE_URL) begins with jdbc:postgresql:",
                        "bank (HOTSEAT_BANK)",
                        "cooldown.burst",
                        "log (HOTSEAT_LOG)",
                        "discord.shards (DISCORD_SHARDS)",
                        "colour is not a setting")
                .doesNotContain("p4ssw0rd", "t0ken");
    }

    @Test
    void a_file_that_is_not_yaml_is_named_with_its_line() {
        assertThat(faults(read("http: {port: 1", Map.of())))
                .singleElement()
                .asString()
                .contains("hotseat.yaml", "not YAML");
    }

    @Test
    void discord_is_on_with_a_token() {
        var settings = fine(read("", Map.of("DISCORD_TOKEN", "t0ken")));
        assertThat(settings.discord().map(Settings.Discord::shards)).contains(new Settings.Shards.Recommended());
        assertThat(settings.discord().map(Settings.Discord::api)).contains(URI.create("https://discord.com/api/v10/"));
        assertThat(settings.discord().flatMap(Settings.Discord::gateway)).isEmpty();
        assertThat(settings.playground()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 16_384})
    void shards_are_a_count(int total) {
        var settings = fine(read("", Map.of("DISCORD_TOKEN", "t0ken", "DISCORD_SHARDS", Integer.toString(total))));
        assertThat(settings.discord().map(Settings.Discord::shards)).contains(new Settings.Shards.Count(total));
    }

    @ParameterizedTest
    @CsvSource({"0-3/16, 0, 3, 16", "15-15/16, 15, 15, 16", "0-0/1, 0, 0, 1"})
    void shards_are_a_range_of_a_count(String text, int first, int last, int total) {
        var settings = fine(read("", Map.of("DISCORD_TOKEN", "t0ken", "DISCORD_SHARDS", text)));
        assertThat(settings.discord().map(Settings.Discord::shards))
                .contains(new Settings.Shards.Range(first, last, total));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3-2/4", "0-4/4", "-1", "1/4", "99999", "all"})
    void shards_that_cannot_be_are_refused(String text) {
        assertThat(faults(read("", Map.of("DISCORD_TOKEN", "t0ken", "DISCORD_SHARDS", text))))
                .singleElement()
                .asString()
                .contains("DISCORD_SHARDS", "'" + text + "'");
    }

    @Test
    void an_address_ends_in_a_slash() {
        var settings =
                fine(read("", Map.of("DISCORD_TOKEN", "t0ken", "DISCORD_API_URL", "http://127.0.0.1:8787/api/v10")));
        assertThat(settings.discord().map(Settings.Discord::api))
                .contains(URI.create("http://127.0.0.1:8787/api/v10/"));
    }

    @Test
    void slack_comes_over_socket_mode_with_an_app_token_and_over_http_with_a_signing_secret() {
        var socket = fine(read("", Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_APP_TOKEN", "xapp-1")));
        assertThat(socket.slack().orElseThrow().transport()).isInstanceOf(Settings.Slack.Transport.Socket.class);
        assertThat(socket.slack().orElseThrow().tenancy()).isInstanceOf(Settings.Slack.Tenancy.One.class);
        var http = fine(read("", Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "s1gn")));
        assertThat(http.slack().orElseThrow().transport()).isInstanceOf(Settings.Slack.Transport.Http.class);
    }

    @Test
    void many_workspaces_need_a_client_and_a_key() {
        var many = Map.of(
                "SLACK_CLIENT_ID", "1.2",
                "SLACK_CLIENT_SECRET", "s3cret",
                "SLACK_SIGNING_SECRET", "s1gn",
                "HOTSEAT_SECRET_KEY", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        assertThat(fine(read("", many)).slack().orElseThrow().tenancy())
                .isInstanceOf(Settings.Slack.Tenancy.Many.class);
        var lacking = new HashMap<>(many);
        lacking.remove("SLACK_CLIENT_SECRET");
        lacking.put("HOTSEAT_SECRET_KEY", "too short");
        lacking.put("SLACK_BOT_TOKEN", "xoxb-1");
        assertThat(faults(read("", lacking))).hasSize(3).noneMatch(f -> f.contains("too short"));
    }

    @Test
    void settings_of_slack_that_do_nothing_alone_are_told() {
        assertThat(faults(read("", Map.of("SLACK_APP_TOKEN", "xapp-1"))))
                .singleElement()
                .asString()
                .contains("SLACK_APP_TOKEN", "SLACK_BOT_TOKEN");
        assertThat(faults(read("", Map.of("SLACK_BOT_TOKEN", "xoxp-1"))))
                .hasSize(2)
                .anyMatch(f -> f.contains("begins with xoxb-"))
                .anyMatch(f -> f.contains("SLACK_APP_TOKEN") && f.contains("SLACK_SIGNING_SECRET"));
    }

    @Test
    void a_secret_is_never_printed() {
        var platforms = fine(read(
                "",
                Map.of(
                        "DISCORD_TOKEN",
                        "p4ssw0rd",
                        "SLACK_BOT_TOKEN",
                        "xoxb-p4ssw0rd",
                        "SLACK_APP_TOKEN",
                        "xapp-p4ssw0rd")));
        assertThat(platforms.toString() + platforms.lines()).doesNotContain("p4ssw0rd");
        var settings = fine(read("", Map.of("DATABASE_URL", "jdbc:postgresql://h/db?password=p4ssw0rd")));
        assertThat(settings.toString()).doesNotContain("p4ssw0rd");
        assertThat(settings.databaseUrl().map(Secret::reveal))
                .isEqualTo(Optional.of("jdbc:postgresql://h/db?password=p4ssw0rd"));
    }

    @Test
    void no_two_settings_share_a_key_or_a_variable() {
        assertThat(Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.toList()))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Setting.values()).map(Setting::variable)).doesNotHaveDuplicates();
    }
}
