package dev.hotseat.start;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the settings of Discord and Slack, of which some go only with others. */
final class PlatformSettings {
    private static final Pattern SHARDS = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5})/([0-9]{1,5}))?");
    private static final int MOST_SHARDS = 16_384;
    private static final int KEY_BYTES = 32;

    private final Function<Setting, String> values;
    private final BiConsumer<Setting, String> faults;

    /**
     * Reads from these values.
     *
     * @param faults told what is wrong: the setting, and words that follow its name
     */
    PlatformSettings(Function<Setting, String> values, BiConsumer<Setting, String> faults) {
        this.values = values;
        this.faults = faults;
    }

    private Optional<String> given(Setting setting) {
        return Optional.of(values.apply(setting)).filter(v -> !v.isEmpty());
    }

    /** Empty without a token. */
    Optional<Settings.Discord> discord() {
        return given(Setting.DISCORD_TOKEN)
                .map(token -> new Settings.Discord(
                        new Secret(token),
                        api(Setting.DISCORD_API_URL),
                        given(Setting.DISCORD_GATEWAY_URL)
                                .map(_ -> address(Setting.DISCORD_GATEWAY_URL, List.of("ws", "wss"))),
                        shards(values.apply(Setting.DISCORD_SHARDS))));
    }

    private Settings.Shards shards(String text) {
        var shards = SHARDS.matcher(text);
        if (text.equals("auto")) {
            return new Settings.Shards.Recommended();
        }
        if (shards.matches()) {
            boolean all = shards.group(2) == null;
            int total = Integer.parseInt(shards.group(all ? 1 : 3));
            int first = all ? 0 : Integer.parseInt(shards.group(1));
            int last = all ? total - 1 : Integer.parseInt(shards.group(2));
            if (first <= last && last < total && total <= MOST_SHARDS) {
                return all ? new Settings.Shards.Count(total) : new Settings.Shards.Range(first, last, total);
            }
        }
        faults.accept(
                Setting.DISCORD_SHARDS,
                "is auto, a count from 1 to " + MOST_SHARDS + ", or a range of a count as in 0-3/16, and not '" + text
                        + "'");
        return new Settings.Shards.Recommended();
    }

    /** Empty if neither a bot token nor a client id is there. */
    Optional<Settings.Slack> slack() {
        var bot = given(Setting.SLACK_BOT_TOKEN);
        var client = given(Setting.SLACK_CLIENT_ID);
        if (bot.isPresent() && client.isPresent()) {
            faults.accept(
                    Setting.SLACK_CLIENT_ID,
                    "is for many workspaces and " + Setting.SLACK_BOT_TOKEN.variable() + " for one; unset one of them");
        }
        if (bot.isEmpty() && client.isEmpty()) {
            for (var alone :
                    List.of(Setting.SLACK_APP_TOKEN, Setting.SLACK_SIGNING_SECRET, Setting.SLACK_CLIENT_SECRET)) {
                given(alone)
                        .ifPresent(_ -> faults.accept(
                                alone,
                                "does nothing alone; set " + Setting.SLACK_BOT_TOKEN.variable()
                                        + " too for one workspace, or " + Setting.SLACK_CLIENT_ID.variable()
                                        + " for many"));
            }
            return Optional.empty();
        }
        var tenancy = client.isPresent() ? many(client.get()) : one();
        return transport().map(transport -> new Settings.Slack(api(Setting.SLACK_API_URL), transport, tenancy));
    }

    private Settings.Slack.Tenancy one() {
        return new Settings.Slack.Tenancy.One(prefixed(Setting.SLACK_BOT_TOKEN, "xoxb-"));
    }

    private Settings.Slack.Tenancy many(String client) {
        return new Settings.Slack.Tenancy.Many(
                client, new Secret(required(Setting.SLACK_CLIENT_SECRET)), new Secret(key()));
    }

    private String required(Setting setting) {
        var value = values.apply(setting);
        if (value.isEmpty()) {
            faults.accept(setting, "is missing; " + Setting.SLACK_CLIENT_ID.variable() + " needs it");
        }
        return value;
    }

    private String key() {
        var key = required(Setting.SECRET_KEY);
        if (!key.isEmpty() && !isKey(key)) {
            faults.accept(Setting.SECRET_KEY, "is 32 bytes in base64, as from openssl rand -base64 32");
        }
        return key;
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == KEY_BYTES;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Socket Mode if there is an app token: people copy the signing secret along with it. */
    private Optional<Settings.Slack.Transport> transport() {
        if (given(Setting.SLACK_APP_TOKEN).isPresent()) {
            return Optional.of(new Settings.Slack.Transport.Socket(prefixed(Setting.SLACK_APP_TOKEN, "xapp-")));
        }
        var secret = given(Setting.SLACK_SIGNING_SECRET);
        if (secret.isEmpty()) {
            faults.accept(
                    Setting.SLACK_APP_TOKEN,
                    "is missing: Slack's events come over Socket Mode with it, or over HTTP with "
                            + Setting.SLACK_SIGNING_SECRET.variable());
        }
        return secret.map(s -> new Settings.Slack.Transport.Http(new Secret(s)));
    }

    private Secret prefixed(Setting setting, String prefix) {
        var value = values.apply(setting);
        if (!value.startsWith(prefix)) {
            faults.accept(setting, "begins with " + prefix);
        }
        return new Secret(value);
    }

    private URI api(Setting setting) {
        var address = address(setting, List.of("http", "https"));
        return address.toString().endsWith("/") ? address : URI.create(address + "/");
    }

    private URI address(Setting setting, List<String> schemes) {
        var text = values.apply(setting);
        try {
            var address = new URI(text);
            if (address.getHost() != null && schemes.contains(address.getScheme())) {
                return address;
            }
        } catch (URISyntaxException _) {
            // Told below, as any other text that is no address.
        }
        faults.accept(setting, "is an address that begins with " + schemes.getLast() + "://, and not '" + text + "'");
        return URI.create(schemes.getLast() + "://localhost/");
    }
}
