package dev.hotseat.start;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every setting: where it stands in the file, which variable overrides it, its default and what it means. From this come
 * the reader, {@code config check}, the shipped file and the README's table.
 */
public enum Setting {
    DATA("data", "HOTSEAT_DATA", "data", "Folder of the embedded database"),
    DATABASE_URL(
            "database.url",
            "DATABASE_URL",
            "",
            "jdbc:postgresql://host/name?user=...&password=... keeps everything in PostgreSQL; empty: the embedded"
                    + " database"),
    DISCORD_TOKEN("discord.token", "DISCORD_TOKEN", "", "Token of the bot; switches Discord on"),
    DISCORD_API_URL(
            "discord.api",
            "DISCORD_API_URL",
            "https://discord.com/api/v10/",
            "Address of Discord's REST API, or of a proxy before it"),
    DISCORD_GATEWAY_URL(
            "discord.gateway",
            "DISCORD_GATEWAY_URL",
            "",
            "Address of Discord's gateway, as in wss://gateway.discord.gg; empty: the one that Discord names"),
    DISCORD_SHARDS(
            "discord.shards",
            "DISCORD_SHARDS",
            "auto",
            "Number of shards: auto for as many as Discord recommends, or a count; with PostgreSQL, processes share"
                    + " them. As in 0-3/16: a range of a count, for this process alone"),
    SLACK_BOT_TOKEN("slack.botToken", "SLACK_BOT_TOKEN", "", "Bot token (xoxb-) of one workspace; switches Slack on"),
    SLACK_APP_TOKEN("slack.appToken", "SLACK_APP_TOKEN", "", "App token (xapp-): Slack comes over Socket Mode"),
    SLACK_SIGNING_SECRET(
            "slack.signingSecret",
            "SLACK_SIGNING_SECRET",
            "",
            "Signing secret: without an app token, Slack comes over HTTP at /slack/events"),
    SLACK_CLIENT_ID(
            "slack.clientId", "SLACK_CLIENT_ID", "", "Client id: many workspaces, which install at /slack/install"),
    SLACK_CLIENT_SECRET("slack.clientSecret", "SLACK_CLIENT_SECRET", "", "Client secret that goes with the client id"),
    SLACK_API_URL("slack.api", "SLACK_API_URL", "https://slack.com/api/", "Address of Slack's Web API"),
    SECRET_KEY(
            "secretKey",
            "HOTSEAT_SECRET_KEY",
            "",
            "Encrypts the tokens of many workspaces: 32 bytes in base64, as from openssl rand -base64 32"),
    HTTP_HOST(
            "http.host",
            "HOTSEAT_HTTP_HOST",
            "127.0.0.1",
            "Address that health, metrics, Slack over HTTP and the playground listen on"),
    HTTP_PORT("http.port", "HOTSEAT_HTTP_PORT", "8080", "Port for them; 0 picks a free one"),
    HTTP_NAMES(
            "http.names",
            "HOTSEAT_HTTP_NAMES",
            "",
            "Further host names, separated by commas, under which browsers may call the playground"),
    PLAYGROUND(
            "playground",
            "HOTSEAT_PLAYGROUND",
            "auto",
            "on, off, or auto: on when no token is set and the host is a loopback address"),
    BANK("bank", "HOTSEAT_BANK", "", "Folder of question files; empty: the shipped bank"),
    COOLDOWN_BURST(
            "cooldown.burst",
            "HOTSEAT_COOLDOWN_BURST",
            "5",
            "How many questions one member may ask in a channel at once, 1 to 100"),
    COOLDOWN_SECONDS(
            "cooldown.seconds", "HOTSEAT_COOLDOWN_SECONDS", "10", "Seconds until one more is free again, 1 to 3600"),
    LOG("log", "HOTSEAT_LOG", "text", "Form of the log lines: text or json");

    private final String key;
    private final String variable;
    private final String byDefault;
    private final String meaning;

    Setting(String key, String variable, String byDefault, String meaning) {
        this.key = key;
        this.variable = variable;
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    /** Its place in the file, with dots between the levels. */
    public String key() {
        return key;
    }

    /** The environment variable that wins over the file. */
    public String variable() {
        return variable;
    }

    public String byDefault() {
        return byDefault;
    }

    /** What it means, without a full stop. */
    public String meaning() {
        return meaning;
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
    }
}
